package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.lecture.plan.Conflict.Weight;
import cn.shizhao.lecture.plan.PlanEvent.Kind;
import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.year.ScheduleChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a plan from the proposals to the calendar of lectures. A step that does not fit
 * the state fails with a Chinese message and changes nothing.
 */
@Service
@Transactional
class PlanSteps {

	static final Verdict NO_VERDICT = new Verdict(null, "");

	private static final int EDIT_DAYS = 10;

	private static final int APPROVE_DAYS = 5;

	private static final int LONGEST_REASON = 500;

	private final PlanMapper mapper;

	private final SlotMapper slots;

	private final ProposalMapper proposals;

	private final LecturePlans plans;

	private final PlanDrafting drafting;

	private final PlanChecks checks;

	private final PlanMessages messages;

	private final LectureHistory register;

	private final Drafts drafts;

	private final Groups groups;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanSteps(PlanMapper mapper, SlotMapper slots, ProposalMapper proposals, LecturePlans plans, PlanDrafting drafting,
			PlanChecks checks, PlanMessages messages, LectureHistory register, Drafts drafts, Groups groups,
			Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.slots = slots;
		this.proposals = proposals;
		this.plans = plans;
		this.drafting = drafting;
		this.checks = checks;
		this.messages = messages;
		this.register = register;
		this.drafts = drafts;
		this.groups = groups;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Drafts the months from what the branches proposed; those that did not are late.
	 * @param year of the plan
	 * @return until when the committee edits
	 */
	Deadline draft(int year) {
		this.proposals.missRest(year);
		this.drafting.draft(year);
		this.plans.note(year, Kind.DRAFTED, "", LecturePlans.SYSTEM);
		Deadline deadline = this.deadlines.inWorkingDays(EDIT_DAYS);
		this.messages.drafted(year, deadline);
		return deadline;
	}

	/**
	 * Asks for approval.
	 * @param year of the plan
	 * @param actor staff number
	 * @return until when it is approved
	 * @throws IllegalStateException when something still speaks against the plan
	 */
	Deadline submit(int year, String actor) {
		LecturePlan plan = locked(year);
		refuseConflicts(year);
		moved(this.mapper.submit(year, actor), plan, PlanState.EDITING);
		this.plans.note(year, Kind.SUBMITTED, "", actor);
		Deadline deadline = this.deadlines.inWorkingDays(APPROVE_DAYS);
		this.messages.submitted(year, actor, deadline);
		return deadline;
	}

	private void refuseConflicts(int year) {
		List<Slot> planned = this.slots.slots(year);
		for (Conflict conflict : this.checks.of(year, planned)) {
			String month = conflict.month() + "月：" + conflict.words();
			if (conflict.weight() == Weight.BLOCKS) {
				throw new IllegalStateException("还不能提交。" + month);
			}
			if (conflict.weight() == Weight.REMARK && unexplained(planned, conflict.month())) {
				throw new IllegalStateException("还不能提交。" + month + "。要保留这样的安排，请在这个月的“说明”里写明原因");
			}
		}
	}

	private static boolean unexplained(List<Slot> slots, int month) {
		return slots.stream().anyMatch((slot) -> slot.slotMonth() == month && slot.remark().isBlank());
	}

	/**
	 * Whether someone else has to approve what a person edited last.
	 * @param plan which
	 * @param person staff number
	 * @return true for the last editor, unless alone in the committee
	 */
	@Transactional(readOnly = true)
	boolean needsAnother(LecturePlan plan, String person) {
		return Objects.equals(plan.editedBy(), person)
				&& this.groups.members(Role.PARTY_COMMITTEE.group()).stream().anyMatch((one) -> !one.equals(person));
	}

	/**
	 * Approves, or returns it to be edited.
	 * @param year of the plan
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return whether it is approved, and else until when it is edited
	 */
	Decided decide(int year, String taskId, String actor) {
		LecturePlan plan = locked(year);
		Verdict verdict = this.drafts.take(taskId, NO_VERDICT);
		if (verdict.approved() == null) {
			throw new IllegalArgumentException("请选择是否批准");
		}
		if (verdict.approved() && needsAnother(plan, actor)) {
			throw new IllegalStateException("这份计划最后由您编辑、提交，须由机关党委另一位成员批准；请点姓名旁的“×”退回任务");
		}
		Deadline deadline = this.deadlines.inWorkingDays(EDIT_DAYS);
		if (verdict.approved()) {
			refuseConflicts(year);
			moved(this.mapper.approve(year, actor, this.plans.now()), plan, PlanState.SUBMITTED);
			this.plans.note(year, Kind.APPROVED, "", actor);
		}
		else {
			String reason = Reasons.check(verdict.reason(), LONGEST_REASON, "退回的原因");
			moved(this.mapper.giveBack(year), plan, PlanState.SUBMITTED);
			this.plans.note(year, Kind.RETURNED, reason, actor);
			this.messages.returned(year, deadline);
		}
		return new Decided(verdict.approved(), deadline);
	}

	/**
	 * Puts the lectures that can still be held on the calendar and tells their lecturers.
	 * @param year of the plan
	 */
	void publish(int year) {
		LecturePlan plan = locked(year);
		moved(this.mapper.publish(year, this.plans.now()), plan, PlanState.APPROVED);
		LocalDate today = LocalDate.now(this.clock);
		List<Slot> ahead = this.slots.slots(year)
			.stream()
			.filter((slot) -> slot.lecturerId() != null && slot.heldOn().isAfter(today))
			.toList();
		this.register.schedule(ahead.stream().map((slot) -> scheduled(year, slot)).toList());
		this.plans.note(year, Kind.PUBLISHED, "排入月讲堂 %d 讲".formatted(ahead.size()), LecturePlans.SYSTEM);
		this.messages.published(year, ahead);
		this.events.publishEvent(new ScheduleChanged());
	}

	private static Scheduled scheduled(int year, Slot slot) {
		return new Scheduled(YearMonth.of(year, slot.slotMonth()), slot.heldOn(), slot.fixed(), slot.module(),
				slot.theme(), slot.topic(), Objects.requireNonNull(slot.lecturerId()), slot.branchCode(),
				slot.reason());
	}

	private LecturePlan locked(int year) {
		return this.mapper.lock(year).orElseGet(() -> this.plans.get(year));
	}

	private static void moved(int rows, LecturePlan plan, PlanState before) {
		if (rows == 0) {
			throw new IllegalStateException(
					"%s现在是“%s”，不是“%s”，可能刚被别人办过；请刷新后再看".formatted(plan.title(), plan.state().label(), before.label()));
		}
	}

	/**
	 * What a member of the committee prepares.
	 *
	 * @param approved whether the plan is approved, null while nothing is chosen
	 * @param reason why not
	 */
	record Verdict(@Nullable Boolean approved, String reason) {

		Verdict {
			reason = Objects.requireNonNullElse(reason, "");
		}

	}

	/**
	 * What was decided.
	 *
	 * @param approved whether it is published
	 * @param deadline until when it is edited otherwise
	 */
	record Decided(boolean approved, Deadline deadline) {
	}

}
