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
 * Serves the form resolve-disputes.html.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/disputes")
class ResolveDisputesController {

	private static final String TASK = "userTask_resolveDisputes";

	private final Tasks tasks;

	private final ResolutionForms forms;

	private final Drafts drafts;

	ResolveDisputesController(Tasks tasks, ResolutionForms forms, Drafts drafts) {
		this.tasks = tasks;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping
	ResolutionForm form(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, TASK);
		return this.forms.form(Period.parse(task.id("period")), taskId);
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<ResolutionForm.Draft> draft) {
		return this.drafts.save(this.tasks.open(taskId, TASK), draft);
	}

}
