package cn.shizhao.evaluation.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What someone asks of the index list; the page, the workbook and the file take the same.
 *
 * @param subject members, sections or branches
 * @param q part of a name or id, may be empty
 * @param branch branch code, may be empty
 * @param section section code, may be empty
 * @param grade 等次, may be empty
 * @param sort a column's key, with a minus for largest first
 * @param page from 1
 * @param all whether to show everyone on one page
 */
record ListQuery(Subject subject, String q, String branch, String section, String grade, String sort, int page,
		boolean all) {

	static ListQuery of(@Nullable String subject, @Nullable String q, @Nullable String branch, @Nullable String section,
			@Nullable String grade, @Nullable String sort, @Nullable Integer page, boolean all) {
		return new ListQuery((subject != null && !subject.isEmpty()) ? Paths.subject(subject) : Subject.MEMBER, text(q),
				text(branch), text(section), text(grade), text(sort).isEmpty() ? "rank" : text(sort),
				(page != null) ? Math.max(1, page) : 1, all);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	List<Row> apply(List<Row> rows) {
		return rows.stream()
			.filter((row) -> this.q.isEmpty() || row.matches(this.q))
			.filter((row) -> this.branch.isEmpty() || this.branch.equals(row.standing().branch()))
			.filter((row) -> this.section.isEmpty() || this.section.equals(row.standing().section()))
			.filter((row) -> this.grade.isEmpty() || this.grade.equals(row.standing().grade()))
			.sorted(order())
			.toList();
	}

	private Comparator<Row> order() {
		Column column = Column.byKey(this.sort.startsWith("-") ? this.sort.substring(1) : this.sort)
			.orElse(Column.RANK);
		Comparator<Row> order = this.sort.startsWith("-") ? column.order().reversed() : column.order();
		return order.thenComparing(Column.byId());
	}

	/**
	 * The sort after a click on a header: the other way round when sorted by it already.
	 * @param column the column clicked
	 * @return a sort
	 */
	public String sortAfter(Column column) {
		return this.sort.equals(column.key()) ? "-" + column.key() : column.key();
	}

	/**
	 * How assistive technology and the arrow in the header name the order.
	 * @param column a column
	 * @return ascending, descending or none
	 */
	public String ordered(Column column) {
		if (this.sort.equals(column.key())) {
			return "ascending";
		}
		return this.sort.equals("-" + column.key()) ? "descending" : "none";
	}

	/**
	 * The address that asks the same but for one thing.
	 * @param path before the question mark
	 * @param name parameter that differs
	 * @param value its value, empty to leave it out
	 * @return encoded
	 */
	String href(String path, String name, String value) {
		Map<String, String> parameters = new LinkedHashMap<>(Map.of());
		parameters.put("subject", Paths.of(this.subject));
		parameters.put("q", this.q);
		parameters.put("branch", this.branch);
		parameters.put("section", this.section);
		parameters.put("grade", this.grade);
		parameters.put("sort", this.sort.equals("rank") ? "" : this.sort);
		parameters.put("all", this.all ? "true" : "");
		parameters.put(name, value);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		parameters.forEach((key, text) -> {
			if (!text.isEmpty()) {
				address.queryParam(key, "{" + key + "}");
			}
		});
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
