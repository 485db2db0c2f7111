package cn.shizhao.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import cn.shizhao.inspection.Findings;

import org.springframework.stereotype.Component;

/**
 * Gathers what the draft of a month is written from.
 */
@Component
class Drafting {

	private final Findings findings;

	private final Clock clock;

	Drafting(Findings findings, Clock clock) {
		this.findings = findings;
		this.clock = clock;
	}

	/**
	 * The draft of a month as its findings stand now.
	 * @param month which
	 * @return texts and tables
	 */
	Draft of(YearMonth month) {
		return DraftWriter.write(month, LocalDate.now(this.clock), found(month), found(month.minusMonths(1)),
				this.findings.clauses());
	}

	private List<Findings.Found> found(YearMonth month) {
		return this.findings.between(month.atDay(1), month.atEndOfMonth());
	}

}
