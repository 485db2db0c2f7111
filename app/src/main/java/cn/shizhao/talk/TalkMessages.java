package cn.shizhao.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks and reminds those who have something to do in a talk, and tells the office what is
 * late, without a word of what was said. A message goes out only while what it asks for
 * is still to be done; a repeated step sends none twice.
 */
@Component
@Transactional
class TalkMessages {

	private final TalkMapper mapper;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	private final MessageText ask;

	private final MessageText remind;

	private final MessageText escalate;

	private final MessageText confirm;

	private final MessageText escalateConfirmation;

	private final MessageText returned;

	private final MessageText followUp;

	private final MessageText escalateMeasures;

	private final MessageText cancelled;

	TalkMessages(TalkMapper mapper, Outbox outbox, Groups groups, RosterNames names, MessageTexts texts) {
		this.mapper = mapper;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
		this.ask = texts.text(TalkService.PROCESS, "talk-ask", "日期", "对象");
		this.remind = texts.text(TalkService.PROCESS, "talk-remind", "对象");
		this.escalate = texts.text(TalkService.PROCESS, "talk-escalate", "谈话人", "对象");
		this.confirm = texts.text(TalkService.PROCESS, "talk-confirm", "谈话人", "日期");
		this.escalateConfirmation = texts.text(TalkService.PROCESS, "talk-confirm-escalate", "对象");
		this.returned = texts.text(TalkService.PROCESS, "talk-return", "对象", "日期");
		this.followUp = texts.text(TalkService.PROCESS, "talk-follow-up", "日期");
		this.escalateMeasures = texts.text(TalkService.PROCESS, "talk-follow-up-escalate", "负责人");
		this.cancelled = texts.text(TalkService.PROCESS, "talk-cancelled");
	}

	void ask(Talk talk, Deadline deadline) {
		send("talk-ask", talk, talk.talkerId(),
				this.ask.with(Map.of("日期", date(deadline.dueOn()), "对象", person(talk))));
	}

	void remind(String id) {
		Talk talk = talk(id);
		if (TalkState.RECORDABLE.contains(talk.state())) {
			send("talk-remind", talk, talk.talkerId(), this.remind.with(Map.of("对象", person(talk))));
		}
	}

	void escalate(String id) {
		Talk talk = talk(id);
		if (TalkState.RECORDABLE.contains(talk.state())) {
			sendToOffice("talk-escalate", talk,
					this.escalate.with(Map.of("谈话人", name(talk.talkerId()), "对象", person(talk))));
		}
	}

	void askToConfirm(Talk talk, Deadline deadline) {
		send("talk-confirm", talk, talk.personId(),
				this.confirm.with(Map.of("谈话人", name(talk.talkerId()), "日期", date(deadline.dueOn()))));
	}

	void escalateConfirmation(String id) {
		Talk talk = talk(id);
		if (talk.state() == TalkState.RECORDED) {
			sendToOffice("talk-confirm-escalate", talk, this.escalateConfirmation.with(Map.of("对象", person(talk))));
		}
	}

	void returned(Talk talk, Deadline deadline) {
		send("talk-return", talk, talk.talkerId(),
				this.returned.with(Map.of("对象", person(talk), "日期", date(deadline.dueOn()))));
	}

	void followUp(Talk talk) {
		if (talk.measuresDueOn() != null) {
			send("talk-follow-up", talk, talk.ownerId(), this.followUp.with(Map.of("日期", date(talk.measuresDueOn()))));
		}
	}

	void escalateMeasures(String id) {
		Talk talk = talk(id);
		if (talk.state() == TalkState.FOLLOWED) {
			sendToOffice("talk-follow-up-escalate", talk,
					this.escalateMeasures.with(Map.of("负责人", name(talk.ownerId()))));
		}
	}

	void cancelled(String id) {
		Talk talk = talk(id);
		send("talk-cancelled", talk, holder(talk), this.cancelled.with(Map.of()));
	}

	/** Who had the task when the talk was cancelled. */
	private @Nullable String holder(Talk talk) {
		if (talk.confirmedAt() != null) {
			return talk.ownerId();
		}
		List<TalkEvent.Kind> kinds = this.mapper.events(talk.id())
			.stream()
			.map(TalkEvent::kind)
			.filter((kind) -> kind != TalkEvent.Kind.CANCELLED)
			.toList();
		boolean recorded = kinds.get(kinds.size() - 1) == TalkEvent.Kind.RECORDED;
		return recorded ? talk.personId() : talk.talkerId();
	}

	private Talk talk(String id) {
		return this.mapper.find(id).orElseThrow();
	}

	private String person(Talk talk) {
		return this.names.person(talk.personId());
	}

	private String name(@Nullable String id) {
		return (id != null) ? this.names.person(id) : "";
	}

	private static String date(LocalDate day) {
		return ChineseTime.date(day);
	}

	private void sendToOffice(String event, Talk talk, String text) {
		this.groups.members(Role.ORGAN_OFFICE.group()).forEach((recipient) -> send(event, talk, recipient, text));
	}

	/** Each step adds an event, so that their number tells one round from the next. */
	private void send(String event, Talk talk, @Nullable String recipient, String text) {
		if (recipient != null) {
			int step = this.mapper.events(talk.id()).size();
			this.outbox.send("%s/%s/%d/%s".formatted(event, talk.id(), step, recipient), recipient, text);
		}
	}

}
