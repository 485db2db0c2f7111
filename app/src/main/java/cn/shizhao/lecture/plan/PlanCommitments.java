package cn.shizhao.lecture.plan;

import java.util.List;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.StaffChange;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says in which plans still being made someone who leaves is to lecture; whoever edits or
 * approves the plan cannot overlook it, and chooses somebody else.
 */
@Component
@Transactional(readOnly = true)
class PlanCommitments implements Commitments {

	private final PlanMapper plans;

	private final SlotMapper slots;

	PlanCommitments(PlanMapper plans, SlotMapper slots) {
		this.plans = plans;
		this.slots = slots;
	}

	@Override
	public List<Commitment> of(StaffChange change) {
		return change.leaves() ? this.plans.all()
			.stream()
			.filter((plan) -> plan.state() != PlanState.PUBLISHED)
			.flatMap((plan) -> this.slots.slots(plan.planYear())
				.stream()
				.filter((slot) -> change.id().equals(slot.lecturerId()))
				.map((slot) -> new Commitment("讲堂计划", LecturePlan.title(plan.planYear()) + slot.slotMonth() + "月的主讲人",
						"由" + Role.PARTY_COMMITTEE.label() + "编辑计划时换人")))
			.toList() : List.of();
	}

	/** The check of the plan names everyone who is not in service any more. */
	@Override
	public void settle(StaffChange change, String actor) {
	}

}
