package cn.shizhao.selection;

import cn.shizhao.account.CurrentUser;
import cn.shizhao.evaluation.Period;
import cn.shizhao.platform.Tasks;
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

	private final CurrentUser user;

	private final TieStep ties;

	private final ReviewStep review;

	private final ApprovalStep approval;

	private final SelectionDrafts drafts;

	TaskFormsController(Tasks tasks, CurrentUser user, TieStep ties, ReviewStep review, ApprovalStep approval,
			SelectionDrafts drafts) {
		this.tasks = tasks;
		this.user = user;
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
	SelectionDrafts.Saved saveTie(@PathVariable String taskId, @RequestBody TieDraft draft) {
		return save(taskId, TIE, draft);
	}

	@GetMapping("/review")
	ReviewForm review(@PathVariable String taskId) {
		return this.review.form(period(taskId, REVIEW), taskId);
	}

	@PutMapping("/review")
	SelectionDrafts.Saved saveReview(@PathVariable String taskId, @RequestBody ReviewDraft draft) {
		return save(taskId, REVIEW, draft);
	}

	@GetMapping("/approval")
	ApprovalForm approval(@PathVariable String taskId) {
		return this.approval.form(period(taskId, APPROVAL), taskId);
	}

	@PutMapping("/approval")
	SelectionDrafts.Saved saveApproval(@PathVariable String taskId, @RequestBody ApprovalDraft draft) {
		return save(taskId, APPROVAL, draft);
	}

	private Period period(String taskId, String definitionKey) {
		return Period.parseAny(this.tasks.open(taskId, definitionKey).id("period"));
	}

	private SelectionDrafts.Saved save(String taskId, String definitionKey, Object draft) {
		Tasks.TaskRef task = this.tasks.open(taskId, definitionKey);
		return this.drafts.save(taskId, draft, Claims.of(task.assignee(), this.user.actor().id()));
	}

}
