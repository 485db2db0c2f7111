package cn.shizhao.lecture.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.lecture.session.LectureEvent.Kind;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.LectureSlot;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what people see in the tasks of a lecture, and before it begins.
 */
@Component
@Transactional(readOnly = true)
class LectureForms {

	private static final int MOST_PASSED_OVER = 20;

	private final LectureRegister register;

	private final LectureFiles files;

	private final LectureTurns turns;

	private final AttendanceBook attendance;

	private final LectureClosing closing;

	private final Drafts drafts;

	private final Roster roster;

	private final RosterNames names;

	LectureForms(LectureRegister register, LectureFiles files, LectureTurns turns, AttendanceBook attendance,
			LectureClosing closing, Drafts drafts, Roster roster, RosterNames names) {
		this.register = register;
		this.files = files;
		this.turns = turns;
		this.attendance = attendance;
		this.closing = closing;
		this.drafts = drafts;
		this.roster = roster;
		this.names = names;
	}

	/**
	 * The months whose lecture may be begun by hand.
	 */
	List<Choice> startable() {
		return this.register.lectures()
			.filter((one) -> one.state() == LectureState.PLANNED)
			.map((one) -> new Choice(one.lectureMonth(),
					"%s（%s，%s）".formatted(one.title(), ChineseTime.date(one.heldOn()),
							this.names.person(one.lecturerId()))))
			.toList();
	}

	PaperForm paper(String month) {
		Lecture one = this.register.get(month);
		Draft<LectureSteps.Paper> draft = this.drafts.of(LectureSteps.paper(month),
				new LectureSteps.Paper(null, one.topic(), Objects.requireNonNullElse(one.lectureText(), ""), ""));
		return new PaperForm(head(one), one.reason(), returned(month), files(month, LectureFile.Kind.PENDING),
				files(month, LectureFile.Kind.DRAFT), draft.content(), draft.saved());
	}

	/** Why the newest draft was returned, if it was. */
	private String returned(String month) {
		return this.register.events(month)
			.stream()
			.filter((event) -> event.kind() == Kind.RETURNED || event.kind() == Kind.REPLACED)
			.reduce((earlier, later) -> later)
			.filter((event) -> event.kind() == Kind.RETURNED)
			.map(LectureEvent::words)
			.orElse("");
	}

	SuccessorForm successor(String month) {
		Lecture one = this.register.get(month);
		Draft<Succession> draft = this.drafts.of(LectureSteps.successor(month), Succession.NONE);
		String declined = this.register.events(month)
			.stream()
			.filter((event) -> event.kind() == Kind.DECLINED)
			.reduce((earlier, later) -> later)
			.map(LectureEvent::words)
			.orElse("");
		Optional<LectureSlot> slot = this.turns.proposal(month);
		return new SuccessorForm(head(one), declined, slot.flatMap(this::proposed).orElse(null),
				slot.map(LectureSlot::reason).orElse(""), slot.map(LectureForms::passedOver).orElse(List.of()),
				draft.content(), draft.saved());
	}

	private Optional<Person> proposed(LectureSlot slot) {
		return Optional.ofNullable(slot.chosen())
			.map((one) -> new Person(one.id(), one.name(), this.names.branch(one.branch())));
	}

	private static List<Passed> passedOver(LectureSlot slot) {
		return slot.passedOver()
			.stream()
			.limit(MOST_PASSED_OVER)
			.map((one) -> new Passed(one.name(), one.outcome().label(), one.reason()))
			.toList();
	}

	ReviewForm review(String month) {
		Lecture one = this.register.get(month);
		Draft<LectureSteps.Verdict> draft = this.drafts.of(LectureSteps.review(month), LectureSteps.Verdict.NONE);
		return new ReviewForm(head(one), files(month, LectureFile.Kind.DRAFT),
				Objects.requireNonNullElse(one.lectureText(), ""), draft.content(), draft.saved());
	}

	AttendanceForm attendance(String month, String branch, String taskId) {
		Draft<LectureClosing.Marks> draft = this.drafts.of(taskId, LectureClosing.NO_MARKS);
		Map<String, AttendanceBook.Marked> marked = new HashMap<>();
		draft.content().marks().forEach((mark) -> marked.put(mark.person(), mark));
		List<Line> lines = this.roster.membersOfBranch(branch)
			.stream()
			.map((member) -> new Line(member.id(), member.name(), this.names.section(member.sectionCode()),
					marked.getOrDefault(member.id(), AttendanceBook.Marked.present(member.id()))))
			.toList();
		return new AttendanceForm(head(this.register.get(month)), this.names.branch(branch),
				AttendanceBook.Marked.KINDS, lines, draft.saved());
	}

	MakeUpForm makeUp(String month, String branch, String taskId) {
		Draft<LectureClosing.MakeUps> draft = this.drafts.of(taskId, LectureClosing.NO_MAKE_UPS);
		Map<String, AttendanceBook.MadeUp> lines = draft.content().byPerson();
		return new MakeUpForm(head(this.register.get(month)), this.names.branch(branch), this.attendance.open(month)
			.getOrDefault(branch, List.of())
			.stream()
			.map((one) -> new Missed(one.personId(), this.names.person(one.personId()), one.mark().label(),
					one.reason(),
					lines.getOrDefault(one.personId(), new AttendanceBook.MadeUp(one.personId(), null, null, ""))))
			.toList(), draft.saved());
	}

	SummaryForm summary(String month, String taskId) {
		Draft<LectureClosing.Summary> draft = this.drafts.of(taskId,
				new LectureClosing.Summary(this.closing.drafted(month)));
		return new SummaryForm(head(this.register.get(month)), this.attendance.tally(month).words(),
				files(month, LectureFile.Kind.EXTRA), draft.content(), draft.saved());
	}

	private List<FileLine> files(String month, LectureFile.Kind... kinds) {
		return this.files.of(month, kinds)
			.stream()
			.map((file) -> new FileLine(file.id(), file.fileName(), ChineseTime.time(file.uploadedAt())))
			.toList();
	}

	private Head head(Lecture one) {
		return new Head(one.lectureMonth(), one.title(), one.module().label() + "·" + one.theme().label(), one.topic(),
				this.names.person(one.lecturerId()), ChineseTime.date(one.heldOn()), one.time(), one.place());
	}

	/**
	 * What every form says of the lecture.
	 *
	 * @param month such as 2026-11
	 * @param title such as 2026年11月月讲堂
	 * @param theme module and theme
	 * @param topic may be empty
	 * @param lecturer name
	 * @param day in words
	 * @param time such as 09:00
	 * @param place may be empty
	 */
	record Head(String month, String title, String theme, String topic, String lecturer, String day, String time,
			String place) {
	}

	/**
	 * A month to choose.
	 *
	 * @param month such as 2026-11
	 * @param label in words
	 */
	record Choice(String month, String label) {
	}

	/**
	 * A file in a form.
	 *
	 * @param id its id
	 * @param name its name
	 * @param at when it was uploaded
	 */
	record FileLine(String id, String name, String at) {
	}

	/**
	 * What the lecturer sees.
	 *
	 * @param lecture which
	 * @param why why this lecturer
	 * @param returned why the draft came back, may be empty
	 * @param pending the file uploaded, at most one
	 * @param handedIn those handed in before
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record PaperForm(Head lecture, String why, String returned, List<FileLine> pending, List<FileLine> handedIn,
			LectureSteps.Paper draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * Someone to choose.
	 *
	 * @param id staff number
	 * @param name shown
	 * @param branch its name
	 */
	record Person(String id, String name, String branch) {
	}

	/**
	 * Someone who was passed over.
	 *
	 * @param name shown
	 * @param outcome what stood in the way
	 * @param reason in words
	 */
	record Passed(String name, String outcome, String reason) {
	}

	/**
	 * What the office sees when a lecturer cannot come.
	 *
	 * @param lecture which
	 * @param declined why
	 * @param proposed who is next, null when nobody is
	 * @param reason why this one
	 * @param passedOver the first of the others
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record SuccessorForm(Head lecture, String declined, @Nullable Person proposed, String reason,
			List<Passed> passedOver, Succession draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What the committee sees.
	 *
	 * @param lecture which
	 * @param files the draft
	 * @param text its words
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record ReviewForm(Head lecture, List<FileLine> files, String text, LectureSteps.Verdict draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * One person of the list.
	 *
	 * @param id staff number
	 * @param name shown
	 * @param section its name
	 * @param mark as entered so far
	 */
	record Line(String id, String name, String section, AttendanceBook.Marked mark) {
	}

	/**
	 * What a secretary sees after the lecture.
	 *
	 * @param lecture which
	 * @param branch its name
	 * @param kinds of leave
	 * @param people of the branch
	 * @param saved when and which revision the draft is
	 */
	record AttendanceForm(Head lecture, String branch, List<String> kinds, List<Line> people,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * Someone who missed the lesson.
	 *
	 * @param id staff number
	 * @param name shown
	 * @param mark in words
	 * @param reason why
	 * @param made as entered so far
	 */
	record Missed(String id, String name, String mark, String reason, AttendanceBook.MadeUp made) {
	}

	/**
	 * What a secretary sees when lessons were missed.
	 *
	 * @param lecture which
	 * @param branch its name
	 * @param people who missed it
	 * @param saved when and which revision the draft is
	 */
	record MakeUpForm(Head lecture, String branch, List<Missed> people, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What the office sees at the end.
	 *
	 * @param lecture which
	 * @param numbers attendance in words
	 * @param files added so far
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record SummaryForm(Head lecture, String numbers, List<FileLine> files, LectureClosing.Summary draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

}
