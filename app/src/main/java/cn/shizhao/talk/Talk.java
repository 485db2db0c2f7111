package cn.shizhao.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A talk as the table has it. What was said must reach no message, log or process
 * variable.
 *
 * @param id a UUID, also the business key of its process
 * @param triggerKind what it is held on
 * @param source the record that asks for it, null when started by hand
 * @param personId whom it is with
 * @param branchCode the person's branch when it was requested
 * @param talkerId who talks, null before that is settled
 * @param reason in words
 * @param state how far it has come
 * @param dueOn when it is to be recorded first, null before the talker is settled
 * @param requestedBy staff number or 系统
 * @param requestedAt when
 * @param talkedOn the day, null before it is recorded
 * @param place where, empty before
 * @param way how, null before
 * @param content what was said, empty before
 * @param difficulties what the person needs, may be empty
 * @param measures what is to be done, may be empty
 * @param ownerId who does it, null without measures
 * @param measuresDueOn until when, null without measures
 * @param confirmedAt when the person found the record right, null before
 * @param closedAt when nothing was left to do, null before
 */
record Talk(String id, Trigger triggerKind, @Nullable String source, String personId, String branchCode,
		@Nullable String talkerId, String reason, TalkState state, @Nullable LocalDate dueOn, String requestedBy,
		LocalDateTime requestedAt, @Nullable LocalDate talkedOn, String place, @Nullable Way way, String content,
		String difficulties, String measures, @Nullable String ownerId, @Nullable LocalDate measuresDueOn,
		@Nullable LocalDateTime confirmedAt, @Nullable LocalDateTime closedAt) {

	boolean recorded() {
		return this.talkedOn != null;
	}

	/** Cancelling it loses nothing that was said. */
	boolean notHeld() {
		return this.state == TalkState.REQUESTED || this.state == TalkState.ASSIGNED;
	}

	boolean measured() {
		return !this.measures.isEmpty();
	}

	/** What was said stays out of everything that is written down in passing. */
	@Override
	public String toString() {
		return "Talk[" + this.id + ", " + this.state + "]";
	}

}
