package cn.shizhao.platform.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.engine.TaskDesk;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges whoever has an open task: its assignee, or everyone who is to claim it; once a
 * day.
 */
@Service
@Transactional
public class Urging {

	private final TaskDesk desk;

	private final Groups groups;

	private final TaskChecks checks;

	private final TaskMessages messages;

	private final TaskLog log;

	private final RosterNames names;

	Urging(TaskDesk desk, Groups groups, TaskChecks checks, TaskMessages messages, TaskLog log, RosterNames names) {
		this.desk = desk;
		this.groups = groups;
		this.checks = checks;
		this.messages = messages;
		this.log = log;
		this.names = names;
	}

	/**
	 * Urges a task; whether the person may is for the caller to say.
	 * @param taskId the engine's task id
	 * @param about what the message says it is about, perhaps empty
	 * @param by staff number of who urges
	 * @return whom the message goes to, in words
	 * @throws IllegalStateException with a Chinese message when the task is done, was
	 * urged today, or nobody may do it
	 */
	public String urge(String taskId, String about, String by) {
		DeskTask task = this.desk.find(taskId).orElseThrow(() -> new IllegalStateException("这项任务已经办完，不用再催；请刷新"));
		String what = "“" + task.name() + "”" + (about.isEmpty() ? "" : "（" + about + "）");
		List<String> recipients = recipients(task);
		if (recipients.isEmpty()) {
			throw new IllegalStateException(what + "没有可以催办的人；请在花名册里核对负责人");
		}
		this.log.lastUrged(taskId).filter((at) -> !at.toLocalDate().isBefore(this.log.today())).ifPresent((at) -> {
			throw new IllegalStateException("今天已经催办过%s（%s）；请明天再催".formatted(what, ChineseTime.time(at)));
		});
		this.log.note(taskId, TaskAction.Kind.URGED, task.assignee(), "", by);
		this.messages.urge(task, about, recipients);
		return recipients.stream().map(this.names::person).collect(Collectors.joining("、"));
	}

	/**
	 * What was urged today.
	 * @return task ids
	 */
	@Transactional(readOnly = true)
	public Set<String> today() {
		return this.log.urgedToday();
	}

	/** Groups that only stand in for someone are left in peace. */
	private List<String> recipients(DeskTask task) {
		if (task.assignee() != null) {
			return List.of(task.assignee());
		}
		Map<String, String> ids = this.desk.ids(task.id());
		Stream<String> members = (task.forGroup() || task.people().isEmpty())
				? task.groups().stream().flatMap((group) -> this.groups.members(group).stream()) : Stream.of();
		return Stream.concat(task.people().stream(), members)
			.distinct()
			.filter((person) -> this.checks.refusal(task.definitionKey(), ids, person).isEmpty())
			.toList();
	}

}
