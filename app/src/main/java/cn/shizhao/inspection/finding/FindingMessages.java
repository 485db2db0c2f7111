package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.rules.ResponseBook.Grade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everyone concerned how a finding goes on. What was found and what people wrote
 * about it stands on the page, not in the messages.
 */
@Component
@Transactional
class FindingMessages {

	private final Outbox outbox;

	private final FindingPeople people;

	private final FindingMapper mapper;

	private final Map<Kind, MessageText> texts;

	FindingMessages(Outbox outbox, FindingPeople people, FindingMapper mapper, MessageTexts texts) {
		this.outbox = outbox;
		this.people = people;
		this.mapper = mapper;
		this.texts = Stream.of(Kind.values())
			.collect(Collectors.toUnmodifiableMap((kind) -> kind,
					(kind) -> texts.text(FindingRegister.PROCESS, kind.key, kind.fields)));
	}

	void found(Finding finding) {
		send(Kind.FOUND_SELF, finding, this.people.respondents(finding), found(finding, Kind.FOUND_SELF));
		send(Kind.FOUND_OTHERS, finding, this.people.others(finding), found(finding, Kind.FOUND_OTHERS));
	}

	private String found(Finding finding, Kind kind) {
		Map<String, String> all = Map.of("编号", finding.number(), "日期", ChineseTime.date(finding.happenedOn()), "对象",
				this.people.subject(finding), "条款", "第" + finding.clauseNumber() + "条", "等次", finding.grade().label(),
				"期限", ChineseTime.date(finding.dueOn()));
		return this.texts.get(kind)
			.with(Stream.of(kind.fields).collect(Collectors.toUnmodifiableMap((field) -> field, all::get)));
	}

	void answered(Finding finding, Rectification.Way way, Deadline deadline) {
		Kind kind = switch (way) {
			case RECTIFIED -> Kind.SUBMITTED;
			case APPEAL -> Kind.APPEALED;
			case EXTENSION -> Kind.EXTENSION_ASKED;
		};
		Collection<String> to = (way == Rectification.Way.APPEAL) ? this.people.judges(finding)
				: this.people.inspectors(finding);
		send(kind, finding, to, text(kind, finding, Map.of("期限", ChineseTime.date(deadline.dueOn()))));
	}

	void upheld(Finding finding, Deadline deadline) {
		send(Kind.UPHELD, finding, this.people.respondents(finding),
				text(Kind.UPHELD, finding, Map.of("期限", ChineseTime.date(deadline.dueOn()))));
	}

	/** Goes to everyone who heard of the finding. */
	void annulled(Finding finding) {
		Stream.of(this.people.respondents(finding), this.people.others(finding))
			.forEach((some) -> send(Kind.ANNULLED, finding, some, text(Kind.ANNULLED, finding, Map.of())));
		if (finding.grade() == Grade.SEVERE) {
			send(Kind.ANNULLED_OFFICE, finding, this.people.office(), text(Kind.ANNULLED_OFFICE, finding, Map.of()));
		}
	}

	/** Nobody in the discipline group is left to hear an appeal. */
	void nobodyHears(Finding finding) {
		send(Kind.NOBODY_HEARS, finding, this.people.office(), text(Kind.NOBODY_HEARS, finding, Map.of()));
	}

	void extended(Finding finding, boolean granted, Deadline deadline) {
		Kind kind = granted ? Kind.EXTENDED : Kind.NOT_EXTENDED;
		send(kind, finding, this.people.respondents(finding),
				text(kind, finding, Map.of("期限", ChineseTime.date(deadline.dueOn()))));
	}

	void accepted(Finding finding) {
		send(Kind.ACCEPTED, finding, this.people.respondents(finding), text(Kind.ACCEPTED, finding, Map.of()));
	}

	void returned(Finding finding, Deadline deadline) {
		send(Kind.RETURNED, finding, this.people.respondents(finding),
				text(Kind.RETURNED, finding, Map.of("期限", ChineseTime.date(deadline.dueOn()))));
	}

	/** Too late when something was sent in the meantime. */
	void remind(String id) {
		this.mapper.find(id)
			.filter((finding) -> finding.state() == FindingState.OPEN)
			.ifPresent((finding) -> send(Kind.REMIND, finding, this.people.respondents(finding),
					text(Kind.REMIND, finding, Map.of("期限", ChineseTime.date(finding.dueOn())))));
	}

	void overdue(Finding finding) {
		List<String> respondents = this.people.respondents(finding);
		send(Kind.OVERDUE, finding, respondents, text(Kind.OVERDUE, finding, Map.of()));
		List<String> others = Stream.of(this.people.heads(finding), this.people.office(), finding.inspectors())
			.flatMap(List::stream)
			.distinct()
			.filter((person) -> !respondents.contains(person))
			.toList();
		send(Kind.OVERDUE_OTHERS, finding, others, text(Kind.OVERDUE_OTHERS, finding, Map.of()));
	}

	void extensionLate(String id) {
		late(id, FindingState.POSTPONING, Kind.EXTENSION_LATE);
	}

	void appealLate(String id) {
		late(id, FindingState.APPEALED, Kind.APPEAL_LATE);
	}

	void acceptanceLate(String id) {
		late(id, FindingState.SUBMITTED, Kind.ACCEPTANCE_LATE);
	}

	private void late(String id, FindingState waiting, Kind kind) {
		this.mapper.find(id)
			.filter((finding) -> finding.state() == waiting)
			.ifPresent((finding) -> send(kind, finding,
					Stream.of(this.people.office(), this.people.discipline()).flatMap(List::stream).distinct().toList(),
					text(kind, finding, Map.of())));
	}

	/** Goes to everyone who heard of the finding. */
	void cleared(String id) {
		Finding finding = this.mapper.find(id).orElseThrow();
		Stream.of(this.people.respondents(finding), this.people.others(finding))
			.forEach((some) -> send(Kind.CLEARED, finding, some, text(Kind.CLEARED, finding, Map.of())));
	}

	List<String> urge(Finding finding, LocalDate day) {
		List<String> waitedFor = switch (finding.state()) {
			case APPEALED -> this.people.judges(finding);
			case POSTPONING, SUBMITTED -> this.people.inspectors(finding);
			default -> this.people.respondents(finding);
		};
		String text = text(Kind.URGE, finding, Map.of("步骤", finding.state().label()));
		return waitedFor.stream()
			.filter((person) -> this.outbox.send("finding-urge/%s/%s/%s".formatted(finding.id(), day, person), person,
					text))
			.toList();
	}

	private String text(Kind kind, Finding finding, Map<String, String> more) {
		Map<String, String> values = new HashMap<>(more);
		values.put("编号", finding.number());
		if (List.of(kind.fields).contains("对象")) {
			values.put("对象", this.people.subject(finding));
		}
		return this.texts.get(kind).with(values);
	}

	/** The events so far tell a second return, for instance, from the first. */
	private void send(Kind kind, Finding finding, Collection<String> to, String text) {
		int step = this.mapper.events(finding.id()).size();
		to.forEach((person) -> this.outbox.send("%s/%s/%d/%s".formatted(kind.key, finding.id(), step, person), person,
				text));
	}

	/**
	 * The messages, as they stand in the file of the process.
	 */
	private enum Kind {

		FOUND_SELF("finding-self", "编号", "日期", "条款", "等次", "期限"),
		FOUND_OTHERS("finding-others", "编号", "日期", "对象", "条款", "等次", "期限"),
		SUBMITTED("finding-submitted", "编号", "对象", "期限"), APPEALED("finding-appealed", "编号", "对象", "期限"),
		EXTENSION_ASKED("finding-extension-asked", "编号", "对象", "期限"), UPHELD("finding-upheld", "编号", "期限"),
		ANNULLED("finding-annulled", "编号", "对象"), ANNULLED_OFFICE("finding-annulled-office", "编号", "对象"),
		NOBODY_HEARS("finding-nobody-hears", "编号", "对象"), EXTENSION_LATE("finding-extension-late", "编号", "对象"),
		EXTENDED("finding-extended", "编号", "期限"), NOT_EXTENDED("finding-not-extended", "编号", "期限"),
		ACCEPTED("finding-accepted", "编号"), RETURNED("finding-returned", "编号", "期限"),
		REMIND("finding-remind", "编号", "期限"), OVERDUE("finding-overdue", "编号"),
		OVERDUE_OTHERS("finding-overdue-others", "编号", "对象"), APPEAL_LATE("finding-appeal-late", "编号", "对象"),
		ACCEPTANCE_LATE("finding-acceptance-late", "编号", "对象"), CLEARED("finding-cleared", "编号", "对象"),
		URGE("finding-urge", "编号", "对象", "步骤");

		private final String key;

		private final String[] fields;

		Kind(String key, String... fields) {
			this.key = key;
			this.fields = fields;
		}

	}

}
