package cn.shizhao.confirmation;

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
 * Serves the form confirm-ledgers.html.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/ledgers")
class ConfirmLedgersController {

	private static final String TASK = "userTask_confirmLedgers";

	private final Tasks tasks;

	private final CurrentUser user;

	private final BranchForms forms;

	private final LedgerDrafts drafts;

	ConfirmLedgersController(Tasks tasks, CurrentUser user, BranchForms forms, LedgerDrafts drafts) {
		this.tasks = tasks;
		this.user = user;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping
	BranchForm form(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, TASK);
		return this.forms.form(Period.parse(task.id("period")), task.id("branch"), taskId);
	}

	@PutMapping
	LedgerDrafts.Saved save(@PathVariable String taskId, @RequestBody BranchForm.Draft draft) {
		this.tasks.open(taskId, TASK);
		return this.drafts.save(taskId, draft.revision(), draft, this.user.actor().id());
	}

}
