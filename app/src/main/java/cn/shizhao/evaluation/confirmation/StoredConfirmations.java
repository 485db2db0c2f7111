package cn.shizhao.evaluation.confirmation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the branches said.
 */
@Service
@Transactional(readOnly = true)
class StoredConfirmations implements Confirmations {

	private final ConfirmationMapper mapper;

	private final RosterNames names;

	StoredConfirmations(ConfirmationMapper mapper, RosterNames names) {
		this.mapper = mapper;
		this.names = names;
	}

	@Override
	public List<BranchState> states(Period period) {
		Map<String, BranchState> newest = new TreeMap<>();
		this.mapper.asked(period.toString()).forEach((asked) -> newest.put(asked.branchCode(), asked.state()));
		return List.copyOf(newest.values());
	}

	@Override
	public List<DisputeView> disputes(Period period, Subject subject, String id) {
		return this.mapper.disputes(period.toString())
			.stream()
			.filter((dispute) -> dispute.subject() == subject && dispute.subjectId().equals(id))
			.map((dispute) -> DisputeView.of(dispute, this.names))
			.toList();
	}

}
