package cn.shizhao.lecture.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.casework.DraftKey;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.engine.Processes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a lecture from the calendar to the day it is held.
 */
@Service
@Transactional
class LectureSteps {

	static final String PROCESS = "monthly-lecture";

	static final int LONGEST_TOPIC = 200;

	static final int LONGEST_TEXT = 100_000;

	static final int LONGEST_REASON = 500;

	private static final int REVIEW_DAYS = 3;

	private static final int DECIDE_DAYS = 1;

	private static final int RETURNED_DAYS = 2;

	private static final int ATTENDANCE_DAYS = 2;

	private final LectureRegister register;

	private final LectureFiles files;

	private final LectureTurns turns;

	private final AttendanceBook attendance;

	private final LectureMessages messages;

	private final LectureTimes times;

	private final Drafts drafts;

	private final Processes processes;

	LectureSteps(LectureRegister register, LectureFiles files, LectureTurns turns, AttendanceBook attendance,
			LectureMessages messages, LectureTimes times, Drafts drafts, Processes processes) {
		this.register = register;
		this.files = files;
		this.turns = turns;
		this.attendance = attendance;
		this.messages = messages;
		this.times = times;
		this.drafts = drafts;
		this.processes = processes;
	}

	/**
	 * Starts the process of a month, unless it was before.
	 */
	void begin(String month) {
		if (this.register.get(month).state() == LectureState.PLANNED) {
			this.processes.start(PROCESS, month, Map.of("month", month));
		}
	}

	/**
	 * Asks the lecturer for the draft.
	 * @return what the process waits for
	 */
	Map<String, Object> open(String month, @Nullable String starter) {
		this.register.open(month, (starter != null) ? starter : LectureRegister.SYSTEM);
		Map<String, Object> variables = ask(month);
		variables.put("held", false);
		variables.put("calledOff", false);
		return variables;
	}

	/**
	 * Asks whoever is the lecturer now.
	 */
	Map<String, Object> ask(String month) {
		Lecture one = this.register.get(month);
		this.messages.ask(month, this.times.draft(one.heldOn()));
		Map<String, Object> variables = new HashMap<>(this.times.of(one.heldOn(), one.time()));
		variables.put("lecturer", one.lecturerId());
		return variables;
	}

	/**
	 * Takes the draft, or that the lecturer cannot come.
	 */
	HandedIn handIn(String month, String actor) {
		Paper paper = this.drafts.take(paper(month), Paper.NONE);
		if (paper.able() == null) {
			throw new IllegalArgumentException("请选择能不能主讲");
		}
		if (!paper.able()) {
			this.register.decline(month, Reasons.check(paper.reason(), LONGEST_REASON, "不能主讲的原因"), actor);
			return new HandedIn(false, this.times.in(DECIDE_DAYS));
		}
		String topic = Reasons.check(paper.topic(), LONGEST_TOPIC, "题目");
		String typed = typed(month, paper);
		if (typed.isEmpty() && this.files.newest(month).isEmpty()) {
			throw new IllegalArgumentException("请上传讲稿文件，或把讲稿文字粘贴进来");
		}
		Optional<String> read = typed.isEmpty() ? this.files.handIn(month) : handedIn(month, typed);
		this.register.handIn(month, topic, read.orElse(null), actor);
		this.drafts.drop(review(month));
		Deadline deadline = this.times.in(REVIEW_DAYS);
		this.messages.review(month, deadline);
		return new HandedIn(true, deadline);
	}

	/** The words of the draft before do not stand in the way of a new file's. */
	private String typed(String month, Paper paper) {
		String text = Reasons.optional(paper.text(), LONGEST_TEXT, "讲稿文字");
		boolean before = text.equals(this.register.get(month).lectureText());
		return (before && this.files.wordsArePending(month)) ? "" : text;
	}

	private Optional<String> handedIn(String month, String typed) {
		this.files.handIn(month);
		return Optional.of(typed);
	}

	void proposeSuccessor(String month) {
		this.messages.declined(month);
	}

	/**
	 * Takes the office's decision on who lectures instead.
	 * @return what the process waits for
	 */
	Map<String, Object> decideSuccessor(String month, String actor) {
		Succession decision = this.drafts.take(successor(month), Succession.NONE);
		if (decision.choice() == null) {
			throw new IllegalArgumentException("请选择怎样办");
		}
		if (decision.choice() == Succession.Choice.CANCEL) {
			cancel(month, decision.reason(), actor);
			return Map.of("successor", false, "calledOff", true);
		}
		this.turns.replace(month, decision, actor);
		forget(month);
		Map<String, Object> variables = ask(month);
		variables.put("successor", true);
		variables.put("calledOff", false);
		return variables;
	}

	/**
	 * Takes the committee's verdict on the draft.
	 */
	Reviewed review(String month, String actor) {
		Verdict verdict = this.drafts.take(review(month), Verdict.NONE);
		Lecture one = this.register.get(month);
		if (actor.equals(one.lecturerId())) {
			throw new IllegalStateException("不能审自己的讲稿；请退回任务，由机关党委的其他人审");
		}
		if (verdict.accepted() == null) {
			throw new IllegalArgumentException("请选择讲稿是否通过");
		}
		String reason = verdict.accepted() ? "" : Reasons.check(verdict.reason(), LONGEST_REASON, "退回的原因");
		this.register.review(month, verdict.accepted(), reason, actor);
		Deadline deadline = this.times.in(RETURNED_DAYS);
		this.messages.reviewed(month, verdict.accepted(), deadline);
		return new Reviewed(verdict.accepted(), deadline);
	}

	/**
	 * Tells everyone, unless the day is over.
	 */
	void notifyAll(String month) {
		this.register.noticed(month);
		if (!this.register.get(month).heldOn().isBefore(this.register.today())) {
			this.messages.notice(month);
		}
	}

	/**
	 * Has the branches enter who was there.
	 */
	Opened openAttendance(String month) {
		this.register.hold(month);
		Deadline deadline = this.times.after(this.register.get(month).heldOn(), ATTENDANCE_DAYS);
		List<String> branches = this.attendance.branches();
		branches.forEach((branch) -> this.messages.attendance(month, branch, deadline));
		return new Opened(branches, deadline);
	}

	void cancel(String month, String reason, String actor) {
		this.register.cancel(month, Reasons.check(reason, LONGEST_REASON, "取消的原因"), actor);
		this.messages.cancelled(month);
		forget(month);
	}

	/** What was prepared for the lecturer before is of no use. */
	void forget(String month) {
		List.of(paper(month), successor(month), review(month)).forEach(this.drafts::drop);
	}

	static DraftKey paper(String month) {
		return new DraftKey("lecture-paper", month);
	}

	static DraftKey successor(String month) {
		return new DraftKey("lecture-successor", month);
	}

	static DraftKey review(String month) {
		return new DraftKey("lecture-review", month);
	}

	/**
	 * What the lecturer prepares.
	 *
	 * @param able whether they lecture, null while nothing is chosen
	 * @param topic 题目
	 * @param text the words, may be empty when there is a file
	 * @param reason why not
	 */
	record Paper(@Nullable Boolean able, String topic, String text, String reason) {

		static final Paper NONE = new Paper(null, "", "", "");

		Paper {
			topic = (topic != null) ? topic : "";
			text = (text != null) ? text : "";
			reason = (reason != null) ? reason : "";
		}

	}

	/**
	 * What the committee prepares.
	 *
	 * @param accepted whether the draft is good, null while nothing is chosen
	 * @param reason why not
	 */
	record Verdict(@Nullable Boolean accepted, String reason) {

		static final Verdict NONE = new Verdict(null, "");

		Verdict {
			reason = (reason != null) ? reason : "";
		}

	}

	/**
	 * What became of the draft.
	 *
	 * @param able whether there is one
	 * @param deadline of the next step
	 */
	record HandedIn(boolean able, Deadline deadline) {
	}

	/**
	 * What became of the review.
	 *
	 * @param accepted whether the draft is good
	 * @param deadline of the corrected one otherwise
	 */
	record Reviewed(boolean accepted, Deadline deadline) {
	}

	/**
	 * What the branches are asked.
	 *
	 * @param branches codes
	 * @param deadline until when
	 */
	record Opened(List<String> branches, Deadline deadline) {
	}

}
