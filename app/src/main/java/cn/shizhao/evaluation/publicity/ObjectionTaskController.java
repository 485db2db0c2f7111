package cn.shizhao.evaluation.publicity;

import cn.shizhao.platform.account.CurrentUser;
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
 * Serves the form of an objection's investigation in Tasklist.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/objection")
class ObjectionTaskController {

	private static final String TASK = "userTask_investigateObjection";

	private final Tasks tasks;

	private final PublicityPages pages;

	private final Drafts drafts;

	private final CurrentUser user;

	ObjectionTaskController(Tasks tasks, PublicityPages pages, Drafts drafts, CurrentUser user) {
		this.tasks = tasks;
		this.pages = pages;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping
	PublicityPages.Form form(@PathVariable String taskId) {
		return this.pages.form(this.tasks.open(taskId, TASK).id("objection"), taskId, this.user.actor());
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<Objections.Draft> draft) {
		return this.drafts.save(this.tasks.open(taskId, TASK), draft);
	}

}
