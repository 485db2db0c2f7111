package cn.shizhao.evaluation.progress;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.evaluation.confirmation.Confirmations.Step;
import cn.shizhao.evaluation.report.ReportProgress.Phase;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * The progress page, ready to be shown; dates are in words, empty where there is none.
 *
 * @param evaluation the quarter
 * @param periods all quarters, newest first
 * @param reported how many sections have reported
 * @param reports how far the sections' reports have come, as far as the person may see
 * @param confirmed how many branches have answered
 * @param branches how far the branches' confirmations have come, likewise
 * @param tasks the other open tasks, likewise
 * @param office whether the person may urge
 * @param at when this was so
 */
record ProgressView(Evaluation evaluation, List<Period> periods, Count reported, List<ReportLine> reports,
		Count confirmed, List<BranchLine> branches, List<TaskLine> tasks, boolean office, String at) {

	/**
	 * How many units have done their part, of the whole bureau.
	 *
	 * @param done those that have
	 * @param all those that have or should
	 * @param late those that have not and are late
	 */
	record Count(long done, int all, long late) {
	}

	/**
	 * One section's report.
	 *
	 * @param code section code
	 * @param name 科室名称
	 * @param phase where it stands
	 * @param by who saved, submitted or returned it last
	 * @param at when that was
	 * @param versions how often it was submitted
	 * @param due the day it is or was due
	 * @param late working days after the due day, 0 when in time
	 * @param reason why it came back
	 * @param task the open task, null when it is done
	 */
	record ReportLine(String code, String name, Phase phase, String by, String at, int versions, String due, int late,
			String reason, @Nullable TaskLine task) {
	}

	/**
	 * One branch's confirmation.
	 *
	 * @param code branch code
	 * @param name 支部名称
	 * @param step where it stands
	 * @param round from 1
	 * @param disputes how many entries it disputes
	 * @param by who confirmed
	 * @param at when that was
	 * @param due the last day
	 * @param late working days after the last day, 0 when in time
	 * @param task the open task, null when it is done
	 */
	record BranchLine(String code, String name, Step step, int round, int disputes, String by, String at, String due,
			int late, @Nullable TaskLine task) {
	}

	/**
	 * One open task.
	 *
	 * @param id the engine's task id
	 * @param name what is to be done
	 * @param unit who is to do it: a section, a branch or a body
	 * @param assignee who claimed it, empty while nobody did
	 * @param dueOn the last day, null when there is none
	 * @param due when it is due, in words
	 * @param late working days after the due day, 0 when in time
	 * @param urged whether it was urged today
	 */
	record TaskLine(String id, String name, String unit, String assignee, @Nullable LocalDate dueOn, String due,
			int late, boolean urged) {
	}

}
