package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
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
 * Serves the forms of tie decision, integrity review and approval.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskFormsController {

	private static final String TIE = "userTask_decideTie";

	private static final String REVIEW = "userTask_reviewIntegrity";

	private static final String APPROVAL = "userTask_approveSelection";

	private final Tasks tasks;

	private final TieStep ties;

	private final ReviewStep review;

	private final ApprovalStep approval;

	private final Drafts drafts;

	TaskFormsController(Tasks tasks, TieStep ties, ReviewStep review, ApprovalStep approval, Drafts drafts) {
		this.tasks = tasks;
		this.ties = ties;
		this.review = review;
		this.approval = approval;
		this.drafts = drafts;
	}

	@GetMapping("/tie")
	TieForm tie(@PathVariable String taskId) {
		return this.ties.form(period(taskId, TIE), taskId);
	}

	@PutMapping("/tie")
	Drafts.Saved saveTie(@PathVariable String taskId, @RequestBody Posted<TieDraft> draft) {
		return this.drafts.save(this.tasks.open(taskId, TIE), draft);
	}

	@GetMapping("/review")
	ReviewForm review(@PathVariable String taskId) {
		return this.review.form(period(taskId, REVIEW), taskId);
	}

	@PutMapping("/review")
	Drafts.Saved saveReview(@PathVariable String taskId, @RequestBody Posted<ReviewDraft> draft) {
		return this.drafts.save(this.tasks.open(taskId, REVIEW), draft);
	}

	@GetMapping("/approval")
	ApprovalForm approval(@PathVariable String taskId) {
		return this.approval.form(period(taskId, APPROVAL), taskId);
	}

	@PutMapping("/approval")
	Drafts.Saved saveApproval(@PathVariable String taskId, @RequestBody Posted<ApprovalDraft> draft) {
		return this.drafts.save(this.tasks.open(taskId, APPROVAL), draft);
	}

	private Period period(String taskId, String definitionKey) {
		return Period.parseAny(this.tasks.open(taskId, definitionKey).id("period"));
	}

}
