package cn.shizhao.evaluation.facts;

import java.util.Objects;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the facts page was asked to show.
 *
 * @param version which version, null for the newest
 * @param subject members, branches or sections; members unless said
 * @param q part of a number or a name, empty for all
 * @param branch branch code, empty for all
 * @param section section code, empty for all
 * @param indicator one indicator, null for all
 * @param mark only values with this mark, null for all
 * @param changed only what changed in the version
 * @param page from 1
 * @param all everything on one page, as for printing
 */
record FactsQuery(@Nullable Integer version, Subject subject, String q, String branch, String section,
		@Nullable Indicator indicator, @Nullable Mark mark, boolean changed, int page, boolean all) {

	/**
	 * From the parameters of an address; what is left out takes its default.
	 */
	static FactsQuery of(@Nullable Integer version, @Nullable Subject subject, @Nullable String q,
			@Nullable String branch, @Nullable String section, @Nullable Indicator indicator, @Nullable Mark mark,
			@Nullable Boolean changed, @Nullable Integer page, @Nullable Boolean all) {
		return new FactsQuery(version, Objects.requireNonNullElse(subject, Subject.MEMBER), strip(q), strip(branch),
				strip(section), indicator, mark, Boolean.TRUE.equals(changed), Objects.requireNonNullElse(page, 1),
				Boolean.TRUE.equals(all));
	}

	private static String strip(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	boolean wants(FactLine line) {
		FactSubject subject = line.subject();
		return subject.subjectKind() == this.subject
				&& (this.q.isEmpty() || subject.name().contains(this.q)
						|| subject.subjectId().contains(this.q.toUpperCase(java.util.Locale.ROOT)))
				&& (this.branch.isEmpty() || this.branch.equals(subject.branchCode()))
				&& (this.section.isEmpty() || this.section.equals(subject.sectionCode()));
	}

	boolean wantsValue(FactLine line) {
		return (this.indicator == null || this.indicator == line.row().indicator())
				&& (this.mark == null || line.has(this.mark));
	}

	/**
	 * The address of the same question for another page.
	 * @param other page from 1
	 * @return the query part
	 */
	public String toPage(int other) {
		return parameters().queryParam("page", other).encode().build().getQuery();
	}

	/**
	 * The address of the same question on one page.
	 * @return the query part
	 */
	public String toAll() {
		return parameters().queryParam("all", true).encode().build().getQuery();
	}

	/**
	 * The address of the same question for another kind of subject.
	 * @param other members, branches or sections
	 * @return the query part
	 */
	public String toSubject(Subject other) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance().queryParam("subject", other);
		if (this.version != null) {
			address.queryParam("version", this.version);
		}
		return address.encode().build().getQuery();
	}

	private UriComponentsBuilder parameters() {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance().queryParam("subject", this.subject);
		add(address, "version", this.version);
		add(address, "q", this.q);
		add(address, "branch", this.branch);
		add(address, "section", this.section);
		add(address, "indicator", this.indicator);
		add(address, "mark", this.mark);
		add(address, "changed", this.changed ? true : null);
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null && !"".equals(value)) {
			address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
		}
	}

}
