package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One finding of an inspection.
 *
 * @param id such as {@code 2026-0001}: numbered without gaps in the year it was recorded
 * @param entryId of the entry it was made of, which makes a repeated one harmless
 * @param happenedOn the day of the inspection
 * @param place where
 * @param inspectorId staff number of the first inspector
 * @param companionId staff number of the second one
 * @param subjectKind member or section
 * @param subjectId staff number or section code
 * @param sectionCode the section then
 * @param branchCode the branch then
 * @param clauseNumber which of the 十不准, 1 to 10
 * @param circumstances how grave it is in itself
 * @param facts what was found
 * @param leaveChecked whether it was made sure that the person was not on leave
 * @param repeats how often in the 90 days before, this one included
 * @param ruleCode the row of the workbook that decided
 * @param bookHash version of that workbook
 * @param grade what it counts as
 * @param workingDays how many there were to put it right
 * @param talk whether a talk follows
 * @param dueOn last day to put it right
 * @param overdueOn the day it was found overdue, null when it never was
 * @param state how far it has come
 * @param recordedBy staff number
 * @param recordedAt when
 * @param replaces the finding against a wrong person it stands for, or null
 */
record Finding(String id, String entryId, LocalDate happenedOn, String place, String inspectorId, String companionId,
		Subject subjectKind, String subjectId, String sectionCode, String branchCode, int clauseNumber,
		Circumstances circumstances, String facts, boolean leaveChecked, int repeats, String ruleCode, String bookHash,
		Grade grade, int workingDays, boolean talk, LocalDate dueOn, @Nullable LocalDate overdueOn, FindingState state,
		String recordedBy, LocalDateTime recordedAt, @Nullable String replaces) {

	/**
	 * The number as it is cited.
	 * @return such as 督〔2026〕12号
	 */
	public String number() {
		return Findings.number(this.id);
	}

	boolean ofSection() {
		return this.subjectKind == Subject.SECTION;
	}

	List<String> inspectors() {
		return List.of(this.inspectorId, this.companionId);
	}

	boolean inspectedBy(String person) {
		return inspectors().contains(person) || this.recordedBy.equals(person);
	}

}
