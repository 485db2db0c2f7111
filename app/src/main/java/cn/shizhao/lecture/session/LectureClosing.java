package cn.shizhao.lecture.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a lecture from the day it was held to the archive.
 */
@Service
@Transactional
class LectureClosing {

	static final Marks NO_MARKS = new Marks(List.of());

	static final MakeUps NO_MAKE_UPS = new MakeUps(List.of());

	static final Summary NO_SUMMARY = new Summary("");

	private static final int SUMMARY_DAYS = 5;

	private static final int MAKE_UP_DAYS = 10;

	private static final int MAKE_UP_AT_LEAST = 3;

	private static final int LONGEST_SUMMARY = 2000;

	private final LectureRegister register;

	private final AttendanceBook attendance;

	private final LectureMessages messages;

	private final LectureTimes times;

	private final Drafts drafts;

	private final RosterNames names;

	LectureClosing(LectureRegister register, AttendanceBook attendance, LectureMessages messages, LectureTimes times,
			Drafts drafts, RosterNames names) {
		this.register = register;
		this.attendance = attendance;
		this.messages = messages;
		this.times = times;
		this.drafts = drafts;
		this.names = names;
	}

	void enter(String month, String branch, String taskId, String actor) {
		this.attendance.enter(month, branch, this.drafts.take(taskId, NO_MARKS).marks(), actor);
	}

	/**
	 * Says which branches have something to make up, once all have entered.
	 */
	Closing sumUp(String month) {
		Deadline deadline = this.times.in(SUMMARY_DAYS);
		this.messages.summary(month, deadline);
		return new Closing(List.copyOf(this.attendance.open(month).keySet()), deadline);
	}

	/**
	 * Asks a branch to have missed lessons made up.
	 * @return ten working days after it entered them, but at least three from now, since
	 * a late branch holds up the others
	 */
	Deadline openMakeUp(String month, String branch) {
		List<Attendance> missed = this.attendance.open(month).getOrDefault(branch, List.of());
		Deadline least = this.times.in(MAKE_UP_AT_LEAST);
		Deadline deadline = missed.stream()
			.map(Attendance::enteredAt)
			.filter(Objects::nonNull)
			.findFirst()
			.map((at) -> this.times.after(at.toLocalDate(), MAKE_UP_DAYS))
			.filter((counted) -> counted.dueOn().isAfter(least.dueOn()))
			.orElse(missed.isEmpty() ? this.times.in(MAKE_UP_DAYS) : least);
		this.messages.makeUp(month, branch, missed.size(), deadline);
		return deadline;
	}

	/**
	 * Takes what became of every missed lesson of a branch; one that was corrected in the
	 * meantime needs nothing.
	 */
	void makeUp(String month, String branch, String taskId, String actor) {
		Map<String, AttendanceBook.MadeUp> lines = this.drafts.take(taskId, NO_MAKE_UPS).byPerson();
		for (Attendance missed : this.attendance.open(month).getOrDefault(branch, List.of())) {
			this.attendance.makeUp(month,
					lines.getOrDefault(missed.personId(), new AttendanceBook.MadeUp(missed.personId(), null, null, "")),
					actor);
		}
	}

	/**
	 * What the system writes for the office to go on from.
	 */
	@Transactional(readOnly = true)
	String drafted(String month) {
		Lecture one = this.register.get(month);
		return "%s，%s在%s主讲“%s”（%s·%s）。%s。".formatted(ChineseTime.date(one.heldOn()),
				this.names.person(one.lecturerId()), one.place().isEmpty() ? "局内" : one.place(), one.topic(),
				one.module().label(), one.theme().label(), this.attendance.tally(month).words());
	}

	void summarize(String month, String taskId, String actor) {
		String text = this.drafts.take(taskId, new Summary(drafted(month))).text();
		this.register.summarize(month, Reasons.check(text, LONGEST_SUMMARY, "小结"), actor);
	}

	void archive(String month) {
		this.register.archive(month);
	}

	/**
	 * What a secretary prepares about attendance.
	 *
	 * @param marks those that are not simply there
	 */
	record Marks(List<AttendanceBook.Marked> marks) {

		Marks {
			marks = (marks != null) ? marks : List.of();
		}

	}

	/**
	 * What a secretary prepares about missed lessons.
	 *
	 * @param lines one a person
	 */
	record MakeUps(List<AttendanceBook.MadeUp> lines) {

		MakeUps {
			lines = (lines != null) ? lines : List.of();
		}

		Map<String, AttendanceBook.MadeUp> byPerson() {
			Map<String, AttendanceBook.MadeUp> found = new HashMap<>();
			this.lines.forEach((line) -> found.put(line.person(), line));
			return found;
		}

	}

	/**
	 * What the office writes about a lecture.
	 *
	 * @param text its words
	 */
	record Summary(String text) {

		Summary {
			text = (text != null) ? text : "";
		}

	}

	/**
	 * What is left to do.
	 *
	 * @param branches codes of those with missed lessons
	 * @param deadline of the summary
	 */
	record Closing(List<String> branches, Deadline deadline) {
	}

}
