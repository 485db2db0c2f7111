package cn.shizhao.evaluation.confirmation;

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
 * Serves the form confirm-ledgers.html.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/ledgers")
class ConfirmLedgersController {

	private static final String TASK = "userTask_confirmLedgers";

	private final Tasks tasks;

	private final BranchForms forms;

	private final Drafts drafts;

	ConfirmLedgersController(Tasks tasks, BranchForms forms, Drafts drafts) {
		this.tasks = tasks;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping
	BranchForm form(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, TASK);
		return this.forms.form(Period.parse(task.id("period")), task.id("branch"), taskId);
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<BranchForm.Draft> draft) {
		return this.drafts.save(this.tasks.open(taskId, TASK), draft);
	}

}
