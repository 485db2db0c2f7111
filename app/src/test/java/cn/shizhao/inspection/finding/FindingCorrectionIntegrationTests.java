package cn.shizhao.inspection.finding;

import java.time.LocalDate;

import cn.shizhao.SampleTest;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is decided after a quarter's result stands counts in the next facts, once, and
 * rewrites nothing.
 */
@SampleTest
class FindingCorrectionIntegrationTests {

	private static final String PERSON = "CZ0036";

	private static final LocalDate TODAY = LocalDate.now();

	/** The quarter of the sample that is being evaluated. */
	private static final Period NEXT = new Period(2026, 3);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private FactBook facts;

	@Autowired
	private JdbcTemplate jdbc;

	private Inspections inspections;

	private String judge;

	@BeforeEach
	void inspectorsGoRound() {
		this.inspections = new Inspections(this.application, this.port);
		this.judge = this.inspections.bystander(Role.DISCIPLINE);
	}

	@Test
	void aSealedQuarterStaysAndTheNextOneTakesTheCorrection() {
		String annulled = inQuarter(this.inspections.find(PERSON, 4, "SEVERE", TODAY), LocalDate.of(2026, 6, 15));
		this.jdbc.update("INSERT INTO finding_count (period, finding_id, found, overdue) VALUES ('2026Q2', ?, 1, 0)",
				annulled);
		int before = this.facts.newestVersion(new Period(2026, 2));
		this.inspections.appeal(PERSON, annulled);
		this.inspections.hear(this.judge, annulled, true);
		String own = inQuarter(this.inspections.find(PERSON, 4, "SEVERE", TODAY), LocalDate.of(2026, 8, 3));

		FactBook.Value serious = serious(this.facts.freeze(NEXT, "系统"));
		assertThat(serious.value()).isZero();
		assertThat(serious.detail())
			.isEqualTo("督查台账：%s；更正以前季度：2026Q2的%s扣减 1".formatted(Findings.number(own), Findings.number(annulled)));
		assertThat(serious.source()).isEqualTo(FactBook.Source.REGISTER);
		assertThat(this.facts.newestVersion(new Period(2026, 2))).isEqualTo(before);
		assertThat(serious(this.facts.freeze(NEXT, "系统")).value()).as("taken off once").isZero();
	}

	@Test
	void anAppealDecidedAfterTheResultCountsInTheNextQuarter() {
		String upheld = inQuarter(this.inspections.find(PERSON, 4, "SEVERE", TODAY), LocalDate.of(2026, 6, 15));
		this.inspections.appeal(PERSON, upheld);
		assertThat(serious(this.facts.freeze(NEXT, "系统")).source()).as("nothing to put right yet")
			.isNotEqualTo(FactBook.Source.REGISTER);
		this.inspections.hear(this.judge, upheld, false);
		FactBook.Value serious = serious(this.facts.freeze(NEXT, "系统"));
		assertThat(serious.value()).isEqualByComparingTo("1");
		assertThat(serious.detail()).contains("2026Q2的" + Findings.number(upheld) + "补计 1");
	}

	private String inQuarter(String finding, LocalDate day) {
		this.jdbc.update("UPDATE finding SET happened_on = ? WHERE id = ?", day, finding);
		return finding;
	}

	private FactBook.Value serious(int version) {
		return this.facts.values(NEXT, version, Subject.MEMBER, PERSON)
			.stream()
			.filter((value) -> value.indicator() == Indicator.SERIOUS_FINDINGS)
			.findFirst()
			.orElseThrow();
	}

}
