package cn.shizhao.talk;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.casework.Drafts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the tasks of a talk with what was drafted in their forms, and says when the next
 * step is due. A talk has one task at a time, so that its draft is kept under the talk's
 * own id and goes with it.
 */
@Service
@Transactional
class TalkSteps {

	static final int RECORD_DAYS = 5;

	private static final int CORRECT_DAYS = 3;

	private static final int CONFIRM_DAYS = 3;

	private final TalkService talks;

	private final TalkMessages messages;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final CurrentUser user;

	TalkSteps(TalkService talks, TalkMessages messages, Drafts drafts, Deadlines deadlines, CurrentUser user) {
		this.talks = talks;
		this.messages = messages;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.user = user;
	}

	/**
	 * Settles who talks and asks them; a talk started by hand is opened first.
	 */
	Assigned assign(String id) {
		if (this.talks.find(id).isEmpty()) {
			Actor actor = this.user.actor();
			TalkForms.Begun begun = this.drafts.take(TalkForms.desk(actor), TalkForms.Begun.NOTHING);
			if (!begun.id().equals(id)) {
				throw new IllegalStateException("这张表单已经过期，或不是系统发给您的；请重新打开“谈心谈话”的表单");
			}
			this.talks.open(id, begun.talk(), actor);
		}
		Deadline deadline = this.deadlines.inWorkingDays(RECORD_DAYS);
		Talk talk = this.talks.assign(id, deadline.dueOn());
		this.messages.ask(talk, deadline);
		return new Assigned(talk.personId(), Objects.requireNonNull(talk.talkerId()), deadline);
	}

	/**
	 * Records the talk and asks the person to confirm.
	 */
	Recorded record(String id, String actor) {
		Talk talk = this.talks.record(id, draft(id, TalkRecord.of(this.talks.talk(id))), actor);
		Deadline deadline = this.deadlines.inWorkingDays(CONFIRM_DAYS);
		this.messages.askToConfirm(talk, deadline);
		return new Recorded(Objects.requireNonNull(talk.talkerId()), deadline);
	}

	/**
	 * Takes the person's answer: back to the talker, on to the measures, or the end.
	 */
	Confirmed confirm(String id, String actor) {
		Confirmation answer = draft(id, Confirmation.NONE);
		if (answer.confirmed() == null) {
			throw new IllegalArgumentException("请选择核对结果");
		}
		Talk talk = answer.confirmed() ? this.talks.confirm(id, actor) : this.talks.giveBack(id, answer.words(), actor);
		Deadline correction = this.deadlines.inWorkingDays(CORRECT_DAYS);
		if (!answer.confirmed()) {
			this.messages.returned(talk, correction);
		}
		else if (talk.measured()) {
			this.messages.followUp(talk);
		}
		return new Confirmed(answer.confirmed(), talk.measured(), talk.ownerId(), due(talk.measuresDueOn()),
				correction);
	}

	/**
	 * Takes what became of a measure: done, or a new date.
	 */
	FollowedUp followUp(String id, String actor) {
		FollowUp result = draft(id, FollowUp.NONE);
		if (result.done() == null) {
			throw new IllegalArgumentException("请选择办得怎样");
		}
		LocalDate until = null;
		if (result.done()) {
			this.talks.done(id, result.words(), actor);
		}
		else {
			until = this.talks.postpone(id, result.words(), result.until(), actor);
		}
		return new FollowedUp(result.done(), due(until));
	}

	void cancel(String id, String reason, String actor) {
		this.talks.cancel(id, reason, actor);
		this.drafts.drop(TalkForms.of(id));
	}

	/** At the end of the day, or of the next working day. */
	private @Nullable Date due(@Nullable LocalDate day) {
		return (day != null) ? this.deadlines.inWorkingDays(day.minusDays(1), 1).dueAt() : null;
	}

	private <T> T draft(String id, T none) {
		return this.drafts.take(TalkForms.of(id), none);
	}

	/**
	 * A talk that someone is asked to hold.
	 *
	 * @param person staff number
	 * @param talker staff number
	 * @param deadline of the record
	 */
	record Assigned(String person, String talker, Deadline deadline) {
	}

	/**
	 * A recorded talk.
	 *
	 * @param talker staff number of who talked
	 * @param deadline of the person's answer
	 */
	record Recorded(String talker, Deadline deadline) {
	}

	/**
	 * The person's answer.
	 *
	 * @param confirmed whether the record is right
	 * @param measured whether something is to be done
	 * @param owner who does it, null without measures
	 * @param followUpDueAt until when, null without measures
	 * @param correction deadline of the corrected record
	 */
	record Confirmed(boolean confirmed, boolean measured, @Nullable String owner, @Nullable Date followUpDueAt,
			Deadline correction) {
	}

	/**
	 * What became of a measure.
	 *
	 * @param done whether it is done
	 * @param followUpDueAt the new date, null once done
	 */
	record FollowedUp(boolean done, @Nullable Date followUpDueAt) {
	}

}
