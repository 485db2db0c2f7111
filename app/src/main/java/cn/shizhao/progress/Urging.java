package cn.shizhao.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.account.Groups;
import cn.shizhao.calendar.ChineseTime;
import cn.shizhao.message.MessageText;
import cn.shizhao.message.MessageTexts;
import cn.shizhao.message.Outbox;
import cn.shizhao.message.QueuedMessages;
import cn.shizhao.platform.OpenTasks;
import cn.shizhao.platform.OpenTasks.OpenTask;
import cn.shizhao.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges whoever has an open task: its assignee, or everyone who may claim it; once a day.
 */
@Service
class Urging {

	private final OpenTasks openTasks;

	private final Groups groups;

	private final Outbox outbox;

	private final QueuedMessages queued;

	private final RosterNames names;

	private final Units units;

	private final Clock clock;

	private final MessageText urge;

	Urging(OpenTasks openTasks, Groups groups, Outbox outbox, QueuedMessages queued, RosterNames names, Units units,
			Clock clock, MessageTexts texts) {
		this.openTasks = openTasks;
		this.groups = groups;
		this.outbox = outbox;
		this.queued = queued;
		this.names = names;
		this.units = units;
		this.clock = clock;
		this.urge = texts.text("quarterly-evaluation", "urge", "任务", "单位", "到期");
	}

	/**
	 * Urges a task.
	 * @param period the quarter it belongs to
	 * @param taskId the engine's task id
	 * @return whom the message goes to, in words
	 * @throws IllegalStateException with a Chinese message when the task is done, was
	 * urged today, or nobody may do it
	 */
	@Transactional
	String urge(String period, String taskId) {
		OpenTask task = this.openTasks.find(taskId)
			.filter((found) -> period.equals(found.businessKey()))
			.orElseThrow(() -> new IllegalStateException("这项任务已经办完,不用再催;请刷新"));
		List<String> recipients = recipients(task);
		if (recipients.isEmpty()) {
			throw new IllegalStateException("“%s”(%s)没有可以催办的人;请在花名册里核对负责人".formatted(task.name(), this.units.of(task)));
		}
		String text = text(task);
		long sent = recipients.stream()
			.filter((recipient) -> this.outbox.send(key(taskId, recipient), recipient, text))
			.count();
		if (sent == 0) {
			throw new IllegalStateException("今天已经催办过“%s”(%s);请明天再催".formatted(task.name(), this.units.of(task)));
		}
		return recipients.stream().map(this.names::person).collect(Collectors.joining("、"));
	}

	/**
	 * What was urged today.
	 * @return task ids
	 */
	Set<String> today() {
		return this.queued.keys(prefix())
			.stream()
			.map((key) -> key.substring(prefix().length(), key.lastIndexOf('/')))
			.collect(Collectors.toSet());
	}

	private String key(String taskId, String recipient) {
		return prefix() + taskId + "/" + recipient;
	}

	private String prefix() {
		return "urge/" + LocalDate.now(this.clock) + "/";
	}

	private List<String> recipients(OpenTask task) {
		String assignee = task.assignee();
		return (assignee != null) ? List.of(assignee)
				: task.groups().stream().flatMap((group) -> this.groups.members(group).stream()).distinct().toList();
	}

	private String text(OpenTask task) {
		return this.urge.with(Map.of("任务", task.name(), "单位", this.units.of(task), "到期", due(task.dueAt())));
	}

	private String due(@Nullable LocalDateTime dueAt) {
		if (dueAt == null) {
			return "";
		}
		boolean late = dueAt.isBefore(LocalDateTime.now(this.clock));
		return (late ? ",已于%s到期" : ",%s到期").formatted(ChineseTime.time(dueAt));
	}

}
