package cn.shizhao.platform.roster;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Says which sections are left without a leader in charge; only the operator can name
 * another.
 */
@Component
class LeaderCommitments implements Commitments {

	private final SectionLeaders leaders;

	private final RosterNames names;

	LeaderCommitments(SectionLeaders leaders, RosterNames names) {
		this.leaders = leaders;
		this.names = names;
	}

	@Override
	public List<Commitment> of(StaffChange change) {
		return change.leaves() ? this.leaders.sectionsOf(change.id())
			.stream()
			.map((section) -> new Commitment("分管", this.names.section(section), "暂无分管领导；请运维人员在配置里改为接任的人", true))
			.toList() : List.of();
	}

	/** Whoever looks for the leader in charge passes over those who left. */
	@Override
	public void settle(StaffChange change, String actor) {
	}

}
