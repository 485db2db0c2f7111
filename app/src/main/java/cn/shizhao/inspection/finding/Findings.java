package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;
import org.jspecify.annotations.Nullable;

/**
 * The findings as bulletins, reviews and facts read them.
 */
public interface Findings {

	/**
	 * Everything found in some days, whatever became of it, as it stands now.
	 * @param from first day
	 * @param to last day
	 * @return by day and number
	 */
	List<Found> between(LocalDate from, LocalDate to);

	/**
	 * The 十不准 of the workbook in force.
	 * @return in order
	 */
	List<Clause> clauses();

	/**
	 * A number as it is cited.
	 * @param id such as {@code 2026-0012}
	 * @return such as 督〔2026〕12号
	 */
	static String number(String id) {
		return "督〔%s〕%d号".formatted(id.substring(0, 4), Integer.parseInt(id.substring(5)));
	}

	/**
	 * One finding.
	 *
	 * @param id such as {@code 2026-0001}
	 * @param number as it is cited, such as 督〔2026〕1号
	 * @param happenedOn the day of the inspection
	 * @param place where
	 * @param subjectId staff number or section code
	 * @param subject name of the person or section
	 * @param ofSection whether it is about a section
	 * @param sectionCode the section then
	 * @param section its name
	 * @param branchCode the branch then
	 * @param clause which of the 十不准, 1 to 10
	 * @param grade what it counts as
	 * @param facts what was found
	 * @param repeats how often in the 90 days before, this one included
	 * @param dueOn last day to put it right
	 * @param overdueOn the day it was found overdue, null when it never was
	 * @param state how far it has come; only one that counts counts
	 * @param talk whether a talk follows
	 */
	record Found(String id, String number, LocalDate happenedOn, String place, String subjectId, String subject,
			boolean ofSection, String sectionCode, String section, String branchCode, int clause, Grade grade,
			String facts, int repeats, LocalDate dueOn, @Nullable LocalDate overdueOn, FindingState state,
			boolean talk) {
	}

}
