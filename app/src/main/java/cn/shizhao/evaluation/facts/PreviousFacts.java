package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import cn.shizhao.evaluation.report.PreviousScores;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;

/**
 * Gives the report form the scores of the quarter before, as they were frozen last.
 */
@Component
class PreviousFacts implements PreviousScores {

	private final FactBook facts;

	PreviousFacts(FactBook facts) {
		this.facts = facts;
	}

	@Override
	public Map<String, BigDecimal> performance(Period period) {
		return scores(period, Subject.MEMBER, Indicator.PERFORMANCE);
	}

	@Override
	public Map<String, BigDecimal> business(Period period) {
		return scores(period, Subject.SECTION, Indicator.BUSINESS);
	}

	private Map<String, BigDecimal> scores(Period period, Subject subject, Indicator indicator) {
		Map<String, BigDecimal> scores = new HashMap<>();
		for (Facts facts : this.facts.facts(period, this.facts.newestVersion(period), subject)) {
			BigDecimal score = facts.value(indicator);
			if (score != null) {
				scores.put(facts.id(), score);
			}
		}
		return scores;
	}

}
