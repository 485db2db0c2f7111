package cn.shizhao.inspection.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import cn.shizhao.inspection.finding.Findings;

import org.springframework.stereotype.Component;

/**
 * Gathers what the draft of a month is written from.
 */
@Component
class Drafting {

	private final Findings findings;

	private final BulletinMapper mapper;

	private final Clock clock;

	Drafting(Findings findings, BulletinMapper mapper, Clock clock) {
		this.findings = findings;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * The draft of a month as its findings stand now.
	 * @param month which
	 * @return texts and tables
	 */
	Draft of(YearMonth month) {
		YearMonth last = month.minusMonths(1);
		return DraftWriter.write(month, LocalDate.now(this.clock), found(month), found(last),
				this.mapper.published(last.toString()), this.findings.clauses());
	}

	private List<Findings.Found> found(YearMonth month) {
		return this.findings.between(month.atDay(1), month.atEndOfMonth());
	}

}
