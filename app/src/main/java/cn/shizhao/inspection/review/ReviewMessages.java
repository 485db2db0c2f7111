package cn.shizhao.inspection.review;

import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks and reminds the office, tells the committee what is late and the chosen sections
 * that they will be talked with; what was found stands on the page, not in the messages.
 */
@Component
@Transactional
class ReviewMessages {

	private final QuarterReviews reviews;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	private final MessageText ask;

	private final MessageText remindRemarks;

	private final MessageText escalateRemarks;

	private final MessageText remindMeeting;

	private final MessageText escalateMeeting;

	private final MessageText invite;

	ReviewMessages(QuarterReviews reviews, Outbox outbox, Groups groups, RosterNames names, MessageTexts texts) {
		this.reviews = reviews;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
		this.ask = texts.text(QuarterReviews.PROCESS, "review-ask", "季度", "日期");
		this.remindRemarks = texts.text(QuarterReviews.PROCESS, "review-remarks-remind", "季度");
		this.escalateRemarks = texts.text(QuarterReviews.PROCESS, "review-remarks-escalate", "季度");
		this.remindMeeting = texts.text(QuarterReviews.PROCESS, "review-meeting-remind", "季度");
		this.escalateMeeting = texts.text(QuarterReviews.PROCESS, "review-meeting-escalate", "季度");
		this.invite = texts.text(QuarterReviews.PROCESS, "review-invite", "季度", "科室");
	}

	void ask(Period period, Deadline deadline) {
		send("review-ask/" + period, Role.ORGAN_OFFICE.group(),
				this.ask.with(Map.of("季度", period.label(), "日期", ChineseTime.date(deadline.dueOn()))));
	}

	void remindRemarks(Period period) {
		sendWhile(ReviewState.REMARKS, period, "review-remarks-remind/", Role.ORGAN_OFFICE, this.remindRemarks);
	}

	void escalateRemarks(Period period) {
		sendWhile(ReviewState.REMARKS, period, "review-remarks-escalate/", Role.PARTY_COMMITTEE, this.escalateRemarks);
	}

	void remindMeeting(Period period) {
		sendWhile(ReviewState.MEETING, period, "review-meeting-remind/", Role.ORGAN_OFFICE, this.remindMeeting);
	}

	void escalateMeeting(Period period) {
		sendWhile(ReviewState.MEETING, period, "review-meeting-escalate/", Role.PARTY_COMMITTEE, this.escalateMeeting);
	}

	/** Where a section has no head, the office has to know. */
	void invite(Period period, String section) {
		String heads = "section-" + section;
		send("review-invite/%s/%s".formatted(period, section),
				this.groups.members(heads).isEmpty() ? Role.ORGAN_OFFICE.group() : heads,
				this.invite.with(Map.of("季度", period.label(), "科室", this.names.section(section))));
	}

	private void sendWhile(ReviewState state, Period period, String event, Role role, MessageText text) {
		if (this.reviews.get(period).state() == state) {
			send(event + period, role.group(), text.with(Map.of("季度", period.label())));
		}
	}

	private void send(String key, String group, String text) {
		List<String> recipients = this.groups.members(group);
		recipients.forEach((recipient) -> this.outbox.send(key + "/" + recipient, recipient, text));
	}

}
