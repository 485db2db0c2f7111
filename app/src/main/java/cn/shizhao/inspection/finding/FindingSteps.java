package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.inspection.finding.FindingEvent.Kind;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the tasks of a finding with what was drafted in their forms, and says when the
 * next step is due. A step that does not fit the state fails with a Chinese message and
 * changes nothing.
 */
@Service
@Transactional
class FindingSteps {

	static final int APPEAL_DAYS = 3;

	static final int ACCEPT_DAYS = 3;

	static final int EXTENSION_DAYS = 1;

	/** An extension reaches no further beyond the last day. */
	static final int LONGEST_EXTENSION = 20;

	private static final int RETURNED_DAYS = 3;

	private static final int LONGEST = 1000;

	private static final int SHORTEST_REASON = 10;

	private static final Set<Kind> ANSWERS = Set.of(Kind.RECTIFIED, Kind.APPEALED, Kind.EXTENSION_ASKED);

	private final FindingMapper mapper;

	private final FindingPeople people;

	private final Talks talks;

	private final FindingMessages messages;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final WorkingCalendar calendar;

	private final Clock clock;

	FindingSteps(FindingMapper mapper, FindingPeople people, Talks talks, FindingMessages messages, Drafts drafts,
			Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
		this.mapper = mapper;
		this.people = people;
		this.talks = talks;
		this.messages = messages;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Takes the explanation, the appeal or the wish for more time of whom it concerns.
	 * @param id the finding
	 * @param taskId whose draft counts
	 * @param actor who sends it
	 * @return which way it goes, and until when the other side answers
	 */
	Answered answer(String id, String taskId, String actor) {
		Finding finding = finding(id);
		if (finding.inspectedBy(actor) && !this.people.respondents(finding).contains(actor)) {
			throw new IllegalStateException("检查人不能代当事人办理；请由本人或办公室其他人办理");
		}
		Rectification draft = this.drafts.take(taskId, Rectification.NONE);
		if (draft.way() == null) {
			throw new IllegalArgumentException("请选择是提交整改、申诉还是申请延期");
		}
		int days = switch (draft.way()) {
			case RECTIFIED -> rectify(finding, draft, actor);
			case APPEAL -> appeal(finding, draft, actor);
			case EXTENSION -> postpone(finding, draft, actor);
		};
		Deadline deadline = this.deadlines.inWorkingDays(days);
		this.messages.answered(finding, draft.way(), deadline);
		return new Answered(draft.way(), deadline);
	}

	private int rectify(Finding finding, Rectification draft, String actor) {
		String explanation = Reasons.check(draft.explanation(), LONGEST, "情况说明");
		String measures = Reasons.check(draft.measures(), LONGEST, "整改情况");
		move(finding, FindingState.OPEN, FindingState.SUBMITTED);
		note(finding, Kind.RECTIFIED, "说明：" + explanation + "\n整改：" + measures, actor);
		return ACCEPT_DAYS;
	}

	private int appeal(Finding finding, Rectification draft, String actor) {
		if (appealed(finding.id())) {
			throw new IllegalStateException("申诉已经审理过一次，不能再次申诉；请说明整改情况");
		}
		String reason = Reasons.check(draft.reason(), LONGEST, "申诉的理由");
		if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
			throw new IllegalArgumentException("申诉的理由太短；请写明事实和依据，至少 " + SHORTEST_REASON + " 个字");
		}
		if (this.people.judges(finding).isEmpty()) {
			this.messages.nobodyHears(finding);
		}
		move(finding, FindingState.OPEN, FindingState.APPEALED);
		note(finding, Kind.APPEALED, reason, actor);
		return APPEAL_DAYS;
	}

	private int postpone(Finding finding, Rectification draft, String actor) {
		if (LocalDate.now(this.clock).isAfter(finding.dueOn())) {
			throw new IllegalStateException("整改期限（" + ChineseTime.date(finding.dueOn()) + "）已过，不能再申请延期；请尽快提交整改情况");
		}
		if (happened(finding.id(), Kind.EXTENDED)) {
			throw new IllegalStateException("已经延期过一次，不能再延；请在期限前提交整改情况");
		}
		LocalDate until = checkExtension(finding, draft.until());
		String reason = Reasons.check(draft.reason(), LONGEST, "申请延期的理由");
		move(finding, FindingState.OPEN, FindingState.POSTPONING);
		note(finding, Kind.EXTENSION_ASKED, "延到" + ChineseTime.date(until) + "：" + reason, actor);
		return EXTENSION_DAYS;
	}

	private LocalDate checkExtension(Finding finding, @Nullable LocalDate until) {
		LocalDate latest = latest(finding);
		if (until == null) {
			throw new IllegalArgumentException("请填写延到哪一天");
		}
		if (!until.isAfter(finding.dueOn()) || until.isAfter(latest)) {
			throw new IllegalArgumentException("延期应在%s之后、%s之前（最多 %d 个工作日）；请改正"
				.formatted(ChineseTime.date(finding.dueOn()), ChineseTime.date(latest), LONGEST_EXTENSION));
		}
		return until;
	}

	LocalDate latest(Finding finding) {
		return this.calendar.plusWorkingDays(finding.dueOn(), LONGEST_EXTENSION);
	}

	/**
	 * Decides on an appeal.
	 * @return whether the finding is annulled, and else until when it is to be put right
	 * @throws IllegalStateException with a Chinese message when the one who decides
	 * inspected, or appealed
	 */
	Ruled hear(String id, String taskId, String actor) {
		Finding finding = finding(id);
		if (finding.inspectedBy(actor)) {
			throw new IllegalStateException("申诉要由检查人和当事人以外的人审理；请由机关纪委其他人办理，没有的请机关党委办公室转交");
		}
		refuseOwn(finding, actor);
		Ruling ruling = ruling(taskId, "请选择维持还是撤销");
		String words = Reasons.check(ruling.words(), LONGEST, "书面答复");
		boolean annulled = Boolean.TRUE.equals(ruling.yes());
		Deadline deadline = this.deadlines.inWorkingDays(finding.workingDays());
		if (annulled) {
			note(finding, Kind.ANNULLED, words, actor);
		}
		else {
			move(finding, FindingState.APPEALED, FindingState.OPEN);
			this.mapper.postpone(id, deadline.dueOn());
			note(finding, Kind.UPHELD, words, actor);
			this.messages.upheld(finding, deadline);
		}
		return ruled(finding, annulled, deadline);
	}

	/**
	 * Takes back a finding whose appeal was right.
	 * @param id the finding
	 */
	void annul(String id) {
		Finding finding = finding(id);
		move(finding, FindingState.APPEALED, FindingState.ANNULLED);
		this.talks.withdraw(Trigger.SIGNS, finding.number(), finding.number() + "的认定已撤销");
		this.messages.annulled(finding);
	}

	/**
	 * Decides whether there is more time.
	 * @return until when it is to be put right now
	 */
	Ruled extend(String id, String taskId, String actor) {
		Finding finding = finding(id);
		refuseOwn(finding, actor);
		Ruling ruling = ruling(taskId, "请选择是否同意延期");
		LocalDate due = later(finding.dueOn(), this.deadlines.inWorkingDays(1).dueOn());
		if (Boolean.TRUE.equals(ruling.yes())) {
			due = checkExtension(finding, ruling.until());
			this.mapper.postpone(id, due);
			note(finding, Kind.EXTENDED, "延到" + ChineseTime.date(due)
					+ Reasons.optional(ruling.words(), LONGEST, "意见").transform(FindingSteps::after), actor);
		}
		else {
			this.mapper.postpone(id, due);
			note(finding, Kind.NOT_EXTENDED, Reasons.check(ruling.words(), LONGEST, "不同意的理由"), actor);
		}
		move(finding, FindingState.POSTPONING, FindingState.OPEN);
		Deadline deadline = on(due);
		this.messages.extended(finding, Boolean.TRUE.equals(ruling.yes()), deadline);
		return ruled(finding, Boolean.TRUE.equals(ruling.yes()), deadline);
	}

	private static String after(String words) {
		return words.isEmpty() ? "" : "：" + words;
	}

	/**
	 * Accepts what was done, or returns it.
	 * @return whether it is accepted, and else until when it is to be put right
	 */
	Ruled accept(String id, String taskId, String actor) {
		Finding finding = finding(id);
		refuseOwn(finding, actor);
		Ruling ruling = ruling(taskId, "请选择是否通过验收");
		boolean accepted = Boolean.TRUE.equals(ruling.yes());
		Deadline deadline = on(later(finding.dueOn(), this.deadlines.inWorkingDays(RETURNED_DAYS).dueOn()));
		if (accepted) {
			move(finding, FindingState.SUBMITTED, FindingState.RECTIFIED);
			note(finding, Kind.ACCEPTED, Reasons.optional(ruling.words(), LONGEST, "验收意见"), actor);
			this.messages.accepted(finding);
		}
		else {
			move(finding, FindingState.SUBMITTED, FindingState.OPEN);
			this.mapper.postpone(id, deadline.dueOn());
			note(finding, Kind.RETURNED, Reasons.check(ruling.words(), LONGEST, "退回的原因"), actor);
			this.messages.returned(finding, deadline);
		}
		return ruled(finding, accepted, deadline);
	}

	/**
	 * Notes that the last day is over, once, unless something was sent in the meantime.
	 */
	void escalate(String id) {
		Finding finding = finding(id);
		if (this.mapper.overdue(id, LocalDate.now(this.clock)) > 0) {
			note(finding, Kind.OVERDUE, "应在" + ChineseTime.date(finding.dueOn()) + "前整改", "系统");
			this.messages.overdue(finding);
		}
	}

	boolean appealed(String id) {
		return happened(id, Kind.APPEALED);
	}

	private boolean happened(String id, Kind kind) {
		return this.mapper.events(id).stream().anyMatch((event) -> event.kind() == kind);
	}

	/** Nobody decides on what they did themselves, or sent for someone else. */
	private void refuseOwn(Finding finding, String actor) {
		boolean sent = this.mapper.events(finding.id())
			.stream()
			.filter((event) -> ANSWERS.contains(event.kind()))
			.reduce((earlier, later) -> later)
			.filter((event) -> event.doneBy().equals(actor))
			.isPresent();
		if (sent || this.people.respondents(finding).contains(actor)) {
			throw new IllegalStateException("这是您自己的事项，或由您代为提交，不能由您决定；请由检查人或机关纪委其他人办理");
		}
	}

	private Ruled ruled(Finding finding, boolean yes, Deadline deadline) {
		return new Ruled(yes, deadline, String.join(",", this.people.respondents(finding)));
	}

	private Deadline on(LocalDate due) {
		return this.deadlines.inWorkingDays(this.calendar.plusWorkingDays(due, -1), 1);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private Ruling ruling(String taskId, String missing) {
		Ruling ruling = this.drafts.take(taskId, Ruling.NONE);
		if (ruling.yes() == null) {
			throw new IllegalArgumentException(missing);
		}
		return ruling;
	}

	private void move(Finding finding, FindingState before, FindingState next) {
		if (this.mapper.move(finding.id(), before, next) == 0) {
			throw new IllegalStateException(finding.number() + "现在不是“" + before.label() + "”，可能刚被别人办过；请刷新后再看");
		}
	}

	private void note(Finding finding, Kind kind, String words, String actor) {
		this.mapper.addEvent(finding.id(), kind, words, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

	private Finding finding(String id) {
		return this.mapper.lock(id).orElseThrow(() -> new IllegalStateException("没有问题 " + id));
	}

	/**
	 * What the person found did.
	 *
	 * @param way which way it goes
	 * @param deadline of who answers
	 */
	record Answered(Rectification.Way way, Deadline deadline) {
	}

	/**
	 * What was decided.
	 *
	 * @param yes annulled, granted or accepted
	 * @param deadline until when it is to be put right otherwise
	 * @param respondents who has to do that now, staff numbers with commas between
	 */
	record Ruled(boolean yes, Deadline deadline, String respondents) {
	}

}
