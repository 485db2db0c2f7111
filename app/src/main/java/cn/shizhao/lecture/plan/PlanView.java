package cn.shizhao.lecture.plan;

import java.util.List;

import cn.shizhao.lecture.plan.PlanTables.BranchAnswer;
import cn.shizhao.lecture.plan.PlanTables.HandedIn;
import cn.shizhao.lecture.plan.PlanTables.Happened;
import cn.shizhao.lecture.plan.PlanTables.Line;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the page shows it to one person.
 *
 * @param plan which
 * @param version of the workbook in a few characters, empty before the draft
 * @param dueOn until when the branches propose, in words
 * @param visible whether the person may see the months
 * @param whole whether the person sees everything, not only their own branch's proposals
 * @param months none before the draft
 * @param answers of the branches the person may see
 * @param waiting how many branches have not answered
 * @param articles handed in, none for those who do not see everything
 * @param history none for those who do not see everything
 * @param mayStopWaiting whether the person may go on without the branches that are late
 */
record PlanView(LecturePlan plan, String version, String dueOn, boolean visible, boolean whole, List<Month> months,
		List<BranchAnswer> answers, long waiting, List<HandedIn> articles, List<Happened> history,
		boolean mayStopWaiting) {

	/**
	 * A month.
	 *
	 * @param line as planned
	 * @param state how it stands, in words
	 * @param passedOver how many were passed over
	 * @param path of the lecture's page, null before the plan is published
	 */
	record Month(Line line, String state, int passedOver, @Nullable String path) {
	}

	/**
	 * A plan in the list.
	 *
	 * @param plan which
	 * @param lectures how many months it has, 0 while not to be seen
	 * @param published when, in words, empty before
	 */
	record Entry(LecturePlan plan, int lectures, String published) {
	}

}
