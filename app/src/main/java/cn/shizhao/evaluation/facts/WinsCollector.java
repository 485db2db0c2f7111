package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 连续当选季度数 from earlier approved results.
 */
@Component
class WinsCollector implements Collector {

	private final Roster roster;

	/** Asked late: whoever selects also reads the facts. */
	private final ObjectProvider<EarlierWins> wins;

	WinsCollector(Roster roster, ObjectProvider<EarlierWins> wins) {
		this.roster = roster;
		this.wins = wins;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.wins.stream()
			.flatMap((earlier) -> earlier.inARowBefore(period).stream())
			.flatMap((inARow) -> candidates(period.previous(), inARow));
	}

	private Stream<Candidate> candidates(Period last, Map<String, Integer> inARow) {
		return this.roster.members().stream().map((member) -> {
			int quarters = inARow.getOrDefault(member.id(), 0);
			return Candidate.bySystem(new FactKey(Subject.MEMBER, member.id(), Indicator.CONSECUTIVE_WINS),
					BigDecimal.valueOf(quarters), FactBook.Source.RECORD, words(last, quarters));
		});
	}

	private static String words(Period last, int quarters) {
		return (quarters > 0) ? "历次评选结果：到" + last.label() + "连续当选" + quarters + "个季度"
				: "历次评选结果：" + last.label() + "未当选";
	}

}
