package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.evaluation.facts.EarlierWins;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells earlier wins from the approved results. What came before the system's first
 * result is carried on from the facts of that time: a winner's row is one longer than the
 * row that stood in the facts of the quarter won.
 */
@Component
@Transactional(readOnly = true)
class ApprovedWins implements EarlierWins {

	private final Selections selections;

	private final Indices indices;

	ApprovedWins(Selections selections, Indices indices) {
		this.selections = selections;
		this.indices = indices;
	}

	@Override
	public Optional<Map<String, Integer>> inARowBefore(Period period) {
		Period last = period.previous();
		if (!this.selections.approved(last)) {
			return Optional.empty();
		}
		Map<String, Integer> before = beforeThat(last);
		Map<String, Integer> inARow = new HashMap<>();
		this.selections.winners(last, Award.QUARTERLY_EXEMPLAR)
			.forEach((winner) -> inARow.put(winner.id(), before.getOrDefault(winner.id(), 0) + 1));
		return Optional.of(inARow);
	}

	private Map<String, Integer> beforeThat(Period last) {
		List<Facts> facts = this.indices.newest(last)
			.map((run) -> this.indices.factsWithIndices(run, Subject.MEMBER))
			.orElse(List.of());
		Map<String, Integer> inARow = new HashMap<>();
		for (Facts member : facts) {
			BigDecimal quarters = member.value(Indicator.CONSECUTIVE_WINS);
			if (quarters != null) {
				inARow.put(member.id(), quarters.intValue());
			}
		}
		return inARow;
	}

}
