package cn.shizhao.inspection.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.Findings;
import cn.shizhao.platform.roster.Roster;
import org.springframework.stereotype.Component;

/**
 * The numbers of a quarter as the findings stand now.
 */
@Component
class ReviewStatistics {

	private final Findings findings;

	private final Roster roster;

	private final Clock clock;

	ReviewStatistics(Findings findings, Roster roster, Clock clock) {
		this.findings = findings;
		this.roster = roster;
		this.clock = clock;
	}

	Statistics now(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = today.isBefore(period.end()) ? today : period.end();
		List<Findings.Found> all = this.findings.between(Tally.trendFrom(period).start(), until);
		return Tally.of(period, until, all, this.findings.clauses(), this.roster.sections());
	}

}
