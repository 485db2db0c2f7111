package cn.shizhao.inspection.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.task.TaskHeirs;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who goes on with the findings of someone who leaves. What a section has to answer
 * follows its head; everybody else is looked up when they are needed.
 */
@Component
@Transactional(readOnly = true)
class FindingCommitments implements Commitments, TaskHeirs {

	private final FindingMapper mapper;

	FindingCommitments(FindingMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<Commitment> of(StaffChange change) {
		return change.leaves()
				? this.mapper.openWith(change.id()).stream().map((finding) -> line(finding, change)).toList()
				: List.of();
	}

	private static Commitment line(Finding finding, StaffChange change) {
		String what = finding.number() + "（" + finding.state().label() + "）";
		if (finding.subjectId().equals(change.id())) {
			return new Commitment("督查", what + "，当事人", "由" + Role.ORGAN_OFFICE.label() + "代为说明整改");
		}
		List<String> others = finding.inspectors().stream().filter((one) -> change.inService(one).isPresent()).toList();
		return new Commitment("督查", what + "，检查人",
				"由" + (others.isEmpty() ? Role.DISCIPLINE.label() : change.names(others)) + "验收");
	}

	@Override
	public void settle(StaffChange change, String actor) {
	}

	@Override
	public Optional<List<String>> instead(String definitionKey, Map<String, String> ids, StaffChange change) {
		return definitionKey.equals("userTask_rectifyFinding") ? this.mapper.find(ids.getOrDefault("finding", ""))
			.filter(Finding::ofSection)
			.map((finding) -> change.members("section-" + finding.sectionCode())) : Optional.empty();
	}

}
