package cn.shizhao.talk;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the forms of the talks in Tasklist. Whoever sees every task does not therefore
 * read what was said.
 */
@RestController
@RequestMapping("/api")
class TalkTaskController {

	private static final String RECORD = "userTask_recordTalk";

	private static final String CONFIRM = "userTask_confirmTalk";

	private static final String FOLLOW_UP = "userTask_followUp";

	private final Tasks tasks;

	private final TalkForms forms;

	private final Drafts drafts;

	private final CurrentUser user;

	TalkTaskController(Tasks tasks, TalkForms forms, Drafts drafts, CurrentUser user) {
		this.tasks = tasks;
		this.forms = forms;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping("/talks/new")
	TalkForm.Start start() {
		return this.forms.start(this.user.actor());
	}

	@PutMapping("/talks/new")
	TalkForm.Kept start(@RequestBody Posted<NewTalk> draft) {
		return this.forms.save(draft, this.user.actor());
	}

	@GetMapping("/tasks/{taskId}/talk-record")
	TalkForm.Recording recording(@PathVariable String taskId) {
		return this.forms.recording(toRecord(taskId).id("talk"));
	}

	@PutMapping("/tasks/{taskId}/talk-record")
	Drafts.Saved saveRecord(@PathVariable String taskId, @RequestBody Posted<TalkRecord> draft) {
		return save(toRecord(taskId), draft);
	}

	@GetMapping("/tasks/{taskId}/talk-confirmation")
	TalkForm.Confirming confirming(@PathVariable String taskId) {
		return this.forms.confirming(open(taskId, CONFIRM, "person").id("talk"));
	}

	@PutMapping("/tasks/{taskId}/talk-confirmation")
	Drafts.Saved saveConfirmation(@PathVariable String taskId, @RequestBody Posted<Confirmation> draft) {
		return save(open(taskId, CONFIRM, "person"), draft);
	}

	@GetMapping("/tasks/{taskId}/talk-follow-up")
	TalkForm.FollowingUp followingUp(@PathVariable String taskId) {
		return this.forms.followingUp(open(taskId, FOLLOW_UP, "owner").id("talk"));
	}

	@PutMapping("/tasks/{taskId}/talk-follow-up")
	Drafts.Saved saveFollowUp(@PathVariable String taskId, @RequestBody Posted<FollowUp> draft) {
		return save(open(taskId, FOLLOW_UP, "owner"), draft);
	}

	/** What is not recorded yet is not for the person, who may be in the office. */
	private Tasks.TaskRef toRecord(String taskId) {
		Tasks.TaskRef task = open(taskId, RECORD, "talker");
		if (this.user.actor().id().equals(task.id("person"))) {
			throw new AccessDeniedException("谈话记录不能由谈话对象本人登记；请由谈话人或机关党委办公室的其他人登记");
		}
		return task;
	}

	private Tasks.TaskRef open(String taskId, String key, String holder) {
		Tasks.TaskRef task = this.tasks.open(taskId, key);
		Actor actor = this.user.actor();
		if (!actor.is(Role.ORGAN_OFFICE) && !actor.id().equals(task.assignee())
				&& !actor.id().equals(task.id(holder))) {
			throw new AccessDeniedException(TalkScope.CONFIDENTIAL);
		}
		return task;
	}

	private Drafts.Saved save(Tasks.TaskRef task, Posted<?> draft) {
		return this.drafts.save(TalkForms.of(task.id("talk")), draft, task.assignee());
	}

}
