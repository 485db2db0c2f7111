package cn.shizhao.inspection.review;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the forms of a review.
 */
@RestController
@RequestMapping("/api")
class ReviewTaskController {

	private static final String REMARKS = "userTask_prepareRemarks";

	private static final String MEETING = "userTask_recordMeeting";

	private final Tasks tasks;

	private final ReviewForms forms;

	private final QuarterReviews reviews;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final CurrentUser user;

	ReviewTaskController(Tasks tasks, ReviewForms forms, QuarterReviews reviews, Drafts drafts, Deadlines deadlines,
			CurrentUser user) {
		this.tasks = tasks;
		this.forms = forms;
		this.reviews = reviews;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.user = user;
	}

	@GetMapping("/reviews/startable")
	Startable startable() {
		this.user.actor().require("只有机关党委办公室可以开始季讲评", Role.ORGAN_OFFICE);
		return new Startable(this.reviews.startable()
			.stream()
			.map((period) -> new Quarter(period.toString(), period.label()))
			.toList(), ChineseTime.date(this.deadlines.inWorkingDays(ReviewSteps.REMARKS_DAYS).dueOn()));
	}

	@GetMapping("/tasks/{taskId}/review-remarks")
	ReviewForms.RemarksForm remarks(@PathVariable String taskId) {
		return this.forms.remarks(period(this.tasks.open(taskId, REMARKS)), taskId);
	}

	@PutMapping("/tasks/{taskId}/review-remarks")
	Drafts.Saved saveRemarks(@PathVariable String taskId, @RequestBody Posted<ReviewForms.Remarks> draft) {
		return this.drafts.save(this.tasks.open(taskId, REMARKS), draft);
	}

	@GetMapping("/tasks/{taskId}/review-meeting")
	ReviewForms.MeetingForm meeting(@PathVariable String taskId) {
		return this.forms.meeting(period(this.tasks.open(taskId, MEETING)), taskId);
	}

	@PutMapping("/tasks/{taskId}/review-meeting")
	Drafts.Saved saveMeeting(@PathVariable String taskId, @RequestBody Posted<Meeting> draft) {
		return this.drafts.save(this.tasks.open(taskId, MEETING), draft);
	}

	private static Period period(Tasks.TaskRef task) {
		return Period.parse(task.id("period"));
	}

	/**
	 * What the start form shows.
	 *
	 * @param quarters those that may be reviewed, newest first
	 * @param dueText when the remarks will be due
	 */
	record Startable(List<Quarter> quarters, String dueText) {
	}

	/**
	 * A quarter to choose.
	 *
	 * @param period such as 2026Q3
	 * @param label such as 2026年第三季度
	 */
	record Quarter(String period, String label) {
	}

}
