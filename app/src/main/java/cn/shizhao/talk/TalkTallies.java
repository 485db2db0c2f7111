package cn.shizhao.talk;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.TalkRecords;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.talk.TalkMapper.Due;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the talks of each branch for the facts.
 */
@Component
@Transactional(readOnly = true)
class TalkTallies implements TalkRecords {

	private final TalkMapper mapper;

	TalkTallies(TalkMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<BranchTally> tally(Period period) {
		return this.mapper.due(period.start(), period.end())
			.stream()
			.collect(Collectors.groupingBy(Due::branchCode, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((branch) -> tally(branch.getKey(), branch.getValue()))
			.toList();
	}

	private static BranchTally tally(String branch, List<Due> talks) {
		int completed = (int) talks.stream().filter((talk) -> talk.confirmedAt() != null).count();
		return new BranchTally(branch, talks.size(), completed, talks.stream().map(Due::id).toList());
	}

}
