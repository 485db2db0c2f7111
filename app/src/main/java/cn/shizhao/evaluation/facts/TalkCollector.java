package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 谈心谈话完成率 from the register of talks, for branches in which any fell due.
 */
@Component
class TalkCollector implements Collector {

	private final ObjectProvider<TalkRecords> records;

	TalkCollector(ObjectProvider<TalkRecords> records) {
		this.records = records;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.records.stream().flatMap((records) -> records.tally(period).stream()).map(TalkCollector::candidate);
	}

	private static Candidate candidate(TalkRecords.BranchTally tally) {
		BigDecimal rate = BigDecimal.valueOf(tally.completed())
			.divide(BigDecimal.valueOf(tally.due()), Amounts.PLACES, RoundingMode.HALF_UP);
		return Candidate.bySystem(new FactKey(Subject.BRANCH, tally.branch(), Indicator.TALK_RATE), rate,
				FactBook.Source.REGISTER, "谈话台账：应谈 %d 次，完成 %d 次".formatted(tally.due(), tally.completed()));
	}

}
