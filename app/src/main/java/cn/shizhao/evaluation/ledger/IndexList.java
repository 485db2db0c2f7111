package cn.shizhao.evaluation.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.rules.Subject;

/**
 * The index list as one person sees it.
 *
 * @param period which quarter
 * @param run the run that counts
 * @param query what was asked
 * @param counts how many of each kind the person may see
 * @param found the lines that match, in order
 * @param grades how many of those found have each 等次, best first
 * @param choices every 等次 of the kind asked for, best first
 * @param branches names by code of the branches to choose from
 * @param sections names by code of the sections to choose from
 */
record IndexList(Period period, Run run, ListQuery query, Map<Subject, Long> counts, List<Row> found,
		Map<String, Long> grades, List<String> choices, Map<String, String> branches, Map<String, String> sections) {

	private static final int PAGE = 20;

	private static final int BANDS = 10;

	public List<Column> columns() {
		return Column.of(this.query.subject());
	}

	/**
	 * The lines of the page asked for.
	 * @return all of them when everyone was asked for
	 */
	public List<Row> rows() {
		if (this.query.all()) {
			return this.found;
		}
		int from = (page() - 1) * PAGE;
		return this.found.subList(from, Math.min(from + PAGE, this.found.size()));
	}

	public int page() {
		return Math.min(this.query.page(), pages());
	}

	public int pages() {
		return this.query.all() ? 1 : Math.max(1, (this.found.size() + PAGE - 1) / PAGE);
	}

	/**
	 * How the totals of those found are spread.
	 * @return one band per 10 points, lowest first
	 */
	public List<Band> bands() {
		long[] counts = new long[BANDS];
		this.found.forEach((row) -> counts[band(row.standing().total())]++);
		long most = IntStream.range(0, BANDS).mapToLong((i) -> counts[i]).max().orElse(0);
		return IntStream.range(0, BANDS)
			.mapToObj((i) -> new Band(i * BANDS, (i + 1) * BANDS, counts[i],
					(most > 0) ? (int) (100 * counts[i] / most) : 0))
			.toList();
	}

	private static int band(BigDecimal total) {
		return Math.min(BANDS - 1, total.intValue() / BANDS);
	}

	/**
	 * Whether there is nothing to list but the person's own index.
	 * @param actor who looks
	 * @return true for those without a unit
	 */
	boolean onlyOneself(Actor actor) {
		return !actor.seesAll() && this.counts.values().stream().mapToLong(Long::longValue).sum() == 1
				&& this.counts.get(Subject.MEMBER) == 1;
	}

	public String href(String name, String value) {
		return this.query.href("/index/" + this.period, name, value);
	}

	public String exportHref(String file) {
		return this.query.href("/index/" + this.period + "/" + file, "all", "");
	}

	/**
	 * A range of totals.
	 *
	 * @param from lowest total in it
	 * @param to next band's lowest; 100 belongs to the last band
	 * @param count how many have a total in it
	 * @param percent of the fullest band
	 */
	record Band(int from, int to, long count, int percent) {
	}

}
