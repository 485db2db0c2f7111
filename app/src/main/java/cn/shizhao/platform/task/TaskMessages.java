package cn.shizhao.platform.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells people of tasks that come to them or leave them.
 */
@Component
class TaskMessages {

	private final Outbox outbox;

	private final RosterNames names;

	private final Clock clock;

	private final Map<Kind, MessageText> texts = new EnumMap<>(Kind.class);

	TaskMessages(Outbox outbox, RosterNames names, Clock clock, MessageTexts texts) {
		this.outbox = outbox;
		this.names = names;
		this.clock = clock;
		for (Kind kind : Kind.values()) {
			this.texts.put(kind, texts.text(Deputies.PROCESS, kind.key, kind.fields));
		}
	}

	/**
	 * Urges.
	 * @return whom the message went to, without those who have it already
	 */
	List<String> urge(DeskTask task, String about, Collection<String> to) {
		String text = text(Kind.URGE, task, Map.of("事项", brackets(about)));
		String key = "urge/" + LocalDateTime.now(this.clock).toLocalDate() + "/" + task.id() + "/";
		return to.stream().filter((person) -> this.outbox.send(key + person, person, text)).toList();
	}

	void transferred(DeskTask task, String to, String by) {
		send(Kind.TRANSFERRED, task, List.of(to), by);
	}

	void takenAway(DeskTask task, String from, String by) {
		send(Kind.TAKEN_AWAY, task, List.of(from), by);
	}

	void returned(DeskTask task, Collection<String> office, String by) {
		send(Kind.RETURNED, task, office, by);
	}

	private void send(Kind kind, DeskTask task, Collection<String> to, String by) {
		String text = text(kind, task, Map.of("谁", this.names.person(by), "事项", brackets(task.subject())));
		// a task may go to and fro
		String key = kind.key + "/" + task.id() + "/" + UUID.randomUUID() + "/";
		to.forEach((person) -> this.outbox.send(key + person, person, text));
	}

	private String text(Kind kind, DeskTask task, Map<String, String> more) {
		Map<String, String> values = new HashMap<>(more);
		values.put("任务", task.name());
		if (List.of(kind.fields).contains("到期")) {
			values.put("到期", due(task.dueAt()));
		}
		return this.texts.get(kind).with(values);
	}

	private static String brackets(String words) {
		return words.isEmpty() ? "" : "（" + words + "）";
	}

	private String due(@Nullable LocalDateTime dueAt) {
		if (dueAt == null) {
			return "";
		}
		boolean late = dueAt.isBefore(LocalDateTime.now(this.clock));
		return (late ? "，已于%s到期" : "，%s到期").formatted(ChineseTime.time(dueAt));
	}

	void begun(DeputyTerm term, int tasks) {
		tell(Kind.DEPUTY_BEGIN, term, term.deputyId(), Map.of("本人", this.names.person(term.principalId()), "日期",
				ChineseTime.date(term.endsOn()), "个数", String.valueOf(tasks)));
	}

	void over(DeputyTerm term, int unfinished) {
		tell(Kind.DEPUTY_END, term, term.deputyId(), Map.of("本人", this.names.person(term.principalId())));
		tell(Kind.DEPUTY_END_PRINCIPAL, term, term.principalId(),
				Map.of("代理人", this.names.person(term.deputyId()), "个数", String.valueOf(unfinished)));
	}

	private void tell(Kind kind, DeputyTerm term, String to, Map<String, String> values) {
		this.outbox.send(kind.key + "/" + term.id() + "/" + to, to, this.texts.get(kind).with(values));
	}

	/**
	 * The messages, as they stand in the file of the process.
	 */
	private enum Kind {

		URGE("urge", "任务", "事项", "到期"), TRANSFERRED("task-transferred", "谁", "任务", "事项", "到期"),
		TAKEN_AWAY("task-taken-away", "谁", "任务", "事项"), RETURNED("task-returned", "谁", "任务", "事项"),
		DEPUTY_BEGIN("deputy-begin", "本人", "日期", "个数"), DEPUTY_END("deputy-end", "本人"),
		DEPUTY_END_PRINCIPAL("deputy-end-principal", "代理人", "个数");

		private final String key;

		private final String[] fields;

		Kind(String key, String... fields) {
			this.key = key;
			this.fields = fields;
		}

	}

}
