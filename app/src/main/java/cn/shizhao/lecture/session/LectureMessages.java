package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what a lecture wants of them. A reminder goes out only while what it asks
 * for is still to be done.
 */
@Component
@Transactional
class LectureMessages {

	private static final String[] FIELDS = { "月份", "主题", "题目", "主讲人", "日期", "时间", "地点", "期限", "支部", "人数" };

	private static final List<String> TEXTS = List.of("ask", "draft-remind", "draft-late", "declined", "review",
			"review-late", "returned", "accepted", "draft-missing", "notice", "moved", "cancelled", "released",
			"attendance", "attendance-remind", "attendance-late", "make-up", "make-up-remind", "make-up-late",
			"summary", "summary-remind", "summary-late");

	private final Map<String, MessageText> texts = new HashMap<>();

	private final LectureRegister register;

	private final Outbox outbox;

	private final Groups groups;

	private final Roster roster;

	private final RosterNames names;

	LectureMessages(LectureRegister register, Outbox outbox, Groups groups, Roster roster, RosterNames names,
			MessageTexts texts) {
		this.register = register;
		this.outbox = outbox;
		this.groups = groups;
		this.roster = roster;
		this.names = names;
		TEXTS.forEach((key) -> this.texts.put(key, texts.text(LectureSteps.PROCESS, "lecture-" + key, FIELDS)));
	}

	void ask(String month, Deadline deadline) {
		Lecture one = this.register.get(month);
		send("ask", one, List.of(one.lecturerId()), Map.of("期限", date(deadline)));
	}

	void remindDraft(String month) {
		Lecture one = this.register.get(month);
		if (one.state() == LectureState.PREPARING) {
			send("draft-remind", one, List.of(one.lecturerId()), Map.of());
		}
	}

	void escalateDraft(String month) {
		toOffice("draft-late", month, LectureState.PREPARING);
	}

	void alertDraftMissing(String month) {
		Lecture one = this.register.get(month);
		if (one.state() == LectureState.PREPARING || one.state() == LectureState.SUBMITTED) {
			send("draft-missing", one, office(), Map.of());
		}
	}

	void declined(String month) {
		toOffice("declined", month, LectureState.PREPARING);
	}

	void review(String month, Deadline deadline) {
		send("review", this.register.get(month), this.groups.members(Role.PARTY_COMMITTEE.group()),
				Map.of("期限", date(deadline)));
	}

	void escalateReview(String month) {
		toOffice("review-late", month, LectureState.SUBMITTED);
	}

	void reviewed(String month, boolean accepted, Deadline deadline) {
		Lecture one = this.register.get(month);
		send(accepted ? "accepted" : "returned", one, List.of(one.lecturerId()), Map.of("期限", date(deadline)));
	}

	void notice(String month) {
		send("notice", this.register.get(month), everyone(), Map.of());
	}

	/** Everyone who was told the old day is told the new one. */
	void moved(String month) {
		Lecture one = this.register.get(month);
		send("moved", one, concerned(one), Map.of());
	}

	void cancelled(String month) {
		Lecture one = this.register.get(month);
		send("cancelled", one, concerned(one), Map.of());
	}

	private List<String> concerned(Lecture one) {
		return (one.noticedAt() != null) ? everyone() : List.of(one.lecturerId());
	}

	void released(String month, String before) {
		send("released", this.register.get(month), List.of(before), Map.of());
	}

	void attendance(String month, String branch, Deadline deadline) {
		send("attendance", this.register.get(month), secretaries(branch),
				Map.of("支部", this.names.branch(branch), "期限", date(deadline)));
	}

	void remindAttendance(String month, String branch) {
		send("attendance-remind", this.register.get(month), secretaries(branch),
				Map.of("支部", this.names.branch(branch)));
	}

	void escalateAttendance(String month, String branch) {
		send("attendance-late", this.register.get(month), office(), Map.of("支部", this.names.branch(branch)));
	}

	void makeUp(String month, String branch, int people, Deadline deadline) {
		send("make-up", this.register.get(month), secretaries(branch),
				Map.of("支部", this.names.branch(branch), "人数", String.valueOf(people), "期限", date(deadline)));
	}

	void remindMakeUp(String month, String branch) {
		send("make-up-remind", this.register.get(month), secretaries(branch), Map.of("支部", this.names.branch(branch)));
	}

	void escalateMakeUp(String month, String branch) {
		send("make-up-late", this.register.get(month), office(), Map.of("支部", this.names.branch(branch)));
	}

	void summary(String month, Deadline deadline) {
		send("summary", this.register.get(month), office(), Map.of("期限", date(deadline)));
	}

	void remindSummary(String month) {
		send("summary-remind", this.register.get(month), office(), Map.of());
	}

	/** The office is late itself; those above it hear. */
	void escalateSummary(String month) {
		send("summary-late", this.register.get(month), this.groups.members(Role.PARTY_COMMITTEE.group()), Map.of());
	}

	private void toOffice(String event, String month, LectureState waiting) {
		Lecture one = this.register.get(month);
		if (one.state() == waiting) {
			send(event, one, office(), Map.of());
		}
	}

	private List<String> office() {
		return this.groups.members(Role.ORGAN_OFFICE.group());
	}

	/** Where a branch has no secretary, the office has to know. */
	private List<String> secretaries(String branch) {
		List<String> secretaries = this.groups.members("branch-" + branch);
		return secretaries.isEmpty() ? office() : secretaries;
	}

	private List<String> everyone() {
		return this.roster.members().stream().map(Member::id).toList();
	}

	private static String date(Deadline deadline) {
		LocalDate day = deadline.dueOn();
		return ChineseTime.date(day);
	}

	/** The events so far tell a second return, for instance, from the first. */
	private void send(String event, Lecture one, Collection<String> people, Map<String, String> more) {
		Map<String, String> fields = new HashMap<>(Map.of("月份", Lecture.label(one.month()), "主题",
				one.module().label() + "·" + one.theme().label(), "题目", one.topic().isEmpty() ? "题目未定" : one.topic(),
				"主讲人", this.names.person(one.lecturerId()), "日期", ChineseTime.date(one.heldOn()), "时间", one.time(),
				"地点", one.place().isEmpty() ? "地点另行通知" : one.place(), "期限", "", "支部", "", "人数", ""));
		fields.putAll(more);
		String text = this.texts.get(event).with(fields);
		int step = this.register.events(one.lectureMonth()).size();
		String about = one.lectureMonth() + fields.get("支部");
		people.forEach((person) -> this.outbox.send("lecture-%s/%s/%d/%s".formatted(event, about, step, person), person,
				text));
	}

}
