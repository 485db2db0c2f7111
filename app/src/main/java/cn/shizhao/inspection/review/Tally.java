package cn.shizhao.inspection.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.FindingState;
import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.inspection.review.Statistics.ByClause;
import cn.shizhao.inspection.review.Statistics.ByMonth;
import cn.shizhao.inspection.review.Statistics.ByQuarter;
import cn.shizhao.inspection.review.Statistics.BySection;
import cn.shizhao.inspection.review.Statistics.Overdue;
import cn.shizhao.inspection.review.Statistics.Repeat;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.ResponseBook.Clause;

/**
 * Counts the findings of a quarter.
 */
final class Tally {

	private static final int MONTHS = 3;

	private static final int QUARTERS = 4;

	private final Period period;

	private final LocalDate until;

	private final List<Found> all;

	private final List<Found> counted;

	private Tally(Period period, LocalDate until, List<Found> all) {
		this.period = period;
		this.until = until;
		this.all = all;
		this.counted = counted(period);
	}

	/**
	 * The first quarter that a trend shows.
	 * @param period the quarter it ends with
	 * @return three quarters before
	 */
	static Period trendFrom(Period period) {
		return period.previous().previous().previous();
	}

	/**
	 * Counts.
	 * @param period the quarter
	 * @param until the last day looked at
	 * @param all the findings of the quarters of the trend, whatever became of them
	 * @param clauses the 十不准
	 * @param sections those in use
	 * @return the numbers
	 */
	static Statistics of(Period period, LocalDate until, List<Found> all, List<Clause> clauses,
			List<Section> sections) {
		Tally tally = new Tally(period, until, all);
		return new Statistics(until, Counts.of(tally.counted), tally.appealed(), tally.clauses(clauses),
				tally.sections(sections), tally.months(), tally.trend(), tally.repeats(), tally.overdue());
	}

	private List<Found> counted(Period quarter) {
		return in(quarter).filter((finding) -> finding.state().counts()).toList();
	}

	private Stream<Found> in(Period quarter) {
		return this.all.stream().filter((finding) -> Period.of(finding.happenedOn()).equals(quarter));
	}

	private int appealed() {
		return (int) in(this.period).filter((finding) -> finding.state() == FindingState.APPEALED).count();
	}

	private List<ByClause> clauses(List<Clause> clauses) {
		Map<Integer, List<Found>> found = by(Found::clause);
		return clauses.stream()
			.sorted(Comparator.comparingInt(Clause::number))
			.map((clause) -> new ByClause(clause.number(), clause.text(),
					Counts.of(found.getOrDefault(clause.number(), List.of()))))
			.toList();
	}

	private List<BySection> sections(List<Section> sections) {
		Map<String, String> branches = sections.stream().collect(Collectors.toMap(Section::code, Section::branchCode));
		return by(Found::sectionCode).values()
			.stream()
			.map((found) -> section(found, branches))
			.sorted(BySection.WORST_FIRST)
			.toList();
	}

	/** A section that was dissolved keeps the branch it had. */
	private static BySection section(List<Found> found, Map<String, String> branches) {
		Found any = found.get(0);
		return new BySection(any.sectionCode(), any.section(),
				branches.getOrDefault(any.sectionCode(), any.branchCode()), Counts.of(found),
				(int) found.stream().filter(Tally::wasOverdue).count());
	}

	private List<ByMonth> months() {
		Map<Integer, List<Found>> found = by((finding) -> finding.happenedOn().getMonthValue());
		return IntStream.range(0, MONTHS)
			.mapToObj((month) -> this.period.start().plusMonths(month))
			.filter((first) -> !first.isAfter(this.until))
			.map((first) -> new ByMonth(first.getMonthValue(),
					Counts.of(found.getOrDefault(first.getMonthValue(), List.of()))))
			.toList();
	}

	/**
	 * Quarters before the first one with any finding are not quarters without findings.
	 */
	private List<ByQuarter> trend() {
		return Stream.iterate(trendFrom(this.period), Period::next)
			.limit(QUARTERS)
			.dropWhile((quarter) -> !quarter.equals(this.period) && in(quarter).findAny().isEmpty())
			.map((quarter) -> new ByQuarter(quarter.toString(), quarter.label(), Counts.of(counted(quarter))))
			.toList();
	}

	private List<Repeat> repeats() {
		return by((finding) -> finding.subjectId() + "/" + finding.clause()).values()
			.stream()
			.filter((found) -> found.size() > 1)
			.map(Tally::repeat)
			.sorted(Comparator.comparingInt((Repeat repeat) -> -repeat.numbers().size())
				.thenComparingInt(Repeat::clause)
				.thenComparing(Repeat::subjectId))
			.toList();
	}

	private static Repeat repeat(List<Found> found) {
		Found any = found.get(0);
		return new Repeat(any.subjectId(), any.subject(), any.section(), any.clause(),
				found.stream().map(Found::number).toList());
	}

	private List<Overdue> overdue() {
		return this.counted.stream()
			.filter(Tally::wasOverdue)
			.sorted(Comparator.comparing(Found::dueOn))
			.map((finding) -> new Overdue(finding.number(), finding.subjectId(), finding.subject(), finding.section(),
					finding.clause(), finding.dueOn(), !finding.state().ended(), finding.state().label()))
			.toList();
	}

	private static boolean wasOverdue(Found finding) {
		return finding.overdueOn() != null;
	}

	private <K> Map<K, List<Found>> by(Function<Found, K> key) {
		return this.counted.stream().collect(Collectors.groupingBy(key));
	}

}
