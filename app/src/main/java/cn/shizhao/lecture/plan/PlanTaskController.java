package cn.shizhao.lecture.plan;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the forms that start, edit and approve a plan.
 */
@RestController
@RequestMapping("/api")
class PlanTaskController {

	private static final String EDIT = "userTask_editPlan";

	private static final String APPROVE = "userTask_approvePlan";

	private final Tasks tasks;

	private final LecturePlans plans;

	private final PlanForms forms;

	private final PlanEdits edits;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final CurrentUser user;

	PlanTaskController(Tasks tasks, LecturePlans plans, PlanForms forms, PlanEdits edits, Drafts drafts,
			Deadlines deadlines, CurrentUser user) {
		this.tasks = tasks;
		this.plans = plans;
		this.forms = forms;
		this.edits = edits;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.user = user;
	}

	@GetMapping("/lecture-plans/startable")
	Startable startable() {
		this.user.actor().require("只有机关党委办公室可以发起讲堂计划", Role.ORGAN_OFFICE);
		return new Startable(this.plans.startable(),
				ChineseTime.date(this.deadlines.inWorkingDays(LecturePlans.PROPOSE_DAYS).dueOn()));
	}

	@GetMapping("/tasks/{taskId}/lecture-plan")
	PlanForms.EditForm edit(@PathVariable String taskId) {
		return this.forms.edit(year(this.tasks.open(taskId, EDIT)));
	}

	@GetMapping("/tasks/{taskId}/lecture-plan/{month}/successors")
	PlanForms.Successors successors(@PathVariable String taskId, @PathVariable int month) {
		return this.forms.successors(year(this.tasks.open(taskId, EDIT)), month);
	}

	@PostMapping("/tasks/{taskId}/lecture-plan/edits")
	PlanForms.EditForm apply(@PathVariable String taskId, @RequestBody PlanEdits.Edit edit) {
		Tasks.TaskRef task = this.tasks.open(taskId, EDIT);
		this.edits.apply(year(task), edit, task.assignee());
		return this.forms.edit(year(task));
	}

	@GetMapping("/tasks/{taskId}/lecture-plan-approval")
	PlanForms.ApproveForm approval(@PathVariable String taskId) {
		return this.forms.approve(year(this.tasks.open(taskId, APPROVE)), taskId, this.user.actor().id());
	}

	@PutMapping("/tasks/{taskId}/lecture-plan-approval")
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<PlanSteps.Verdict> draft) {
		return this.drafts.save(this.tasks.open(taskId, APPROVE), draft);
	}

	private static int year(Tasks.TaskRef task) {
		return Integer.parseInt(task.id("year"));
	}

	/**
	 * What the start form shows.
	 *
	 * @param years those that may be planned
	 * @param dueText when the proposals will be due
	 */
	record Startable(List<Integer> years, String dueText) {
	}

}
