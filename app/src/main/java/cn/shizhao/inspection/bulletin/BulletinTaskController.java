package cn.shizhao.inspection.bulletin;

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
 * Serves the forms of a bulletin in Tasklist.
 */
@RestController
@RequestMapping("/api")
class BulletinTaskController {

	private static final String EDIT = "userTask_editBulletin";

	private static final String SIGN = "userTask_signBulletin";

	private final Tasks tasks;

	private final BulletinForms forms;

	private final BulletinSteps steps;

	private final Drafts drafts;

	private final CurrentUser user;

	BulletinTaskController(Tasks tasks, BulletinForms forms, BulletinSteps steps, Drafts drafts, CurrentUser user) {
		this.tasks = tasks;
		this.forms = forms;
		this.steps = steps;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping("/bulletins/start")
	BulletinForms.Starting starting() {
		return this.forms.starting(office());
	}

	@PutMapping("/bulletins/start")
	Drafts.Saved saveStart(@RequestBody Posted<BulletinStarter.Start> draft) {
		String actor = office();
		return this.drafts.save(BulletinStarter.draftOf(actor), draft, actor);
	}

	private String office() {
		return this.user.actor().require("只有" + Role.ORGAN_OFFICE.label() + "可以开始督查通报", Role.ORGAN_OFFICE).id();
	}

	@GetMapping("/tasks/{taskId}/bulletin-text")
	BulletinForms.Editing text(@PathVariable String taskId) {
		return this.forms.editing(this.tasks.open(taskId, EDIT).id("bulletin"), taskId);
	}

	@PutMapping("/tasks/{taskId}/bulletin-text")
	Drafts.Saved saveText(@PathVariable String taskId, @RequestBody Posted<Words> words) {
		return this.drafts.save(this.tasks.open(taskId, EDIT), words);
	}

	@PostMapping("/tasks/{taskId}/bulletin-text/redraft")
	BulletinForms.Editing redraft(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, EDIT);
		this.steps.redraft(task.id("bulletin"), taskId, task.assignee());
		return this.forms.editing(task.id("bulletin"), taskId);
	}

	@GetMapping("/tasks/{taskId}/bulletin-signing")
	BulletinForms.Signing signing(@PathVariable String taskId) {
		return this.forms.signing(this.tasks.open(taskId, SIGN).id("bulletin"), taskId);
	}

	@PutMapping("/tasks/{taskId}/bulletin-signing")
	Drafts.Saved saveSigning(@PathVariable String taskId, @RequestBody Posted<BulletinSteps.Verdict> verdict) {
		return this.drafts.save(this.tasks.open(taskId, SIGN), verdict);
	}

}
