package cn.shizhao.inspection.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The findings of a quarter in numbers, as pages show them and as a closed review keeps
 * them in its table: renaming a component needs a migration. Only findings that count are
 * in it.
 *
 * @param until last day looked at: of the quarter, or today while it runs
 * @param total all of them
 * @param appealed how many are left out because an appeal is heard
 * @param clauses the 十不准 in order, also those nobody broke
 * @param sections those with findings, the worst first
 * @param months those that have begun
 * @param trend up to four quarters, oldest first, this one last
 * @param repeats the same person or section and clause at least twice
 * @param overdue those that were overdue once, in the order of time
 */
record Statistics(LocalDate until, Counts total, int appealed, List<ByClause> clauses, List<BySection> sections,
		List<ByMonth> months, List<ByQuarter> trend, List<Repeat> repeats, List<Overdue> overdue) {

	private static final int PROPOSED = 3;

	/**
	 * The sections that the system proposes for a talk.
	 * @return the worst, at most three
	 */
	List<BySection> proposed() {
		return this.sections.stream().limit(PROPOSED).toList();
	}

	/**
	 * The findings of one clause.
	 *
	 * @param number 1 to 10
	 * @param text of the 十不准
	 * @param counts how many
	 */
	record ByClause(int number, String text, Counts counts) {
	}

	/**
	 * The findings of one section and its people.
	 *
	 * @param code such as {@code K02}
	 * @param name its name then
	 * @param branch code of its branch
	 * @param counts how many
	 * @param overdue how many were overdue
	 */
	record BySection(String code, String name, String branch, Counts counts, int overdue) {

		static final Comparator<BySection> WORST_FIRST = Comparator
			.comparingInt((BySection section) -> -section.counts().weight())
			.thenComparingInt((section) -> -section.overdue())
			.thenComparingInt((section) -> -section.counts().total())
			.thenComparing(BySection::code);

		/**
		 * The numbers in words.
		 * @return such as 3 个（严重 1 个、一般 0 个、提醒 2 个），整改逾期 1 个
		 */
		String words() {
			return counts().words() + ((this.overdue > 0) ? "，整改逾期 " + this.overdue + " 个" : "");
		}

	}

	/**
	 * The findings of one month.
	 *
	 * @param month 1 to 12
	 * @param counts how many
	 */
	record ByMonth(int month, Counts counts) {
	}

	/**
	 * The findings of one quarter.
	 *
	 * @param period such as {@code 2026Q3}
	 * @param label such as 2026年第三季度
	 * @param counts how many
	 */
	record ByQuarter(String period, String label, Counts counts) {
	}

	/**
	 * Someone who broke the same clause more than once.
	 *
	 * @param subjectId staff number or section code
	 * @param subject name
	 * @param section name of the section
	 * @param clause which
	 * @param numbers of the findings
	 */
	record Repeat(String subjectId, String subject, String section, int clause, List<String> numbers) {
	}

	/**
	 * A finding that was not put right in time.
	 *
	 * @param number as it is cited
	 * @param subjectId staff number or section code
	 * @param subject name
	 * @param section name of the section
	 * @param clause which
	 * @param dueOn last day to put it right
	 * @param open whether it still is not put right
	 * @param state how far it has come, in words
	 */
	record Overdue(String number, String subjectId, String subject, String section, int clause, LocalDate dueOn,
			boolean open, String state) {
	}

}
