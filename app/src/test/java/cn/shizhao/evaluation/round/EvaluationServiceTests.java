package cn.shizhao.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.shizhao.evaluation.facts.MondayToFriday;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.roster.Member;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Opening a quarter and moving it on, against the database.
 */
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:evaluation;DB_CLOSE_DELAY=-1",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ EvaluationService.class, Opening.class, Deadlines.class, EvaluationServiceTests.Surroundings.class })
class EvaluationServiceTests {

	private static final Period Q3 = new Period(2026, 3);

	@Autowired
	private EvaluationService evaluations;

	@Autowired
	private EvaluationMapper mapper;

	@Autowired
	private Opening opening;

	@Autowired
	private FakeSurroundings bureau;

	@Test
	void opensAQuarterThatEndedWithReportsDueInThreeWorkingDays() {
		Evaluation opened = this.evaluations.open(Q3);
		assertThat(opened)
			.isEqualTo(new Evaluation(Q3, Stage.REPORTING, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 15)));
		assertThat(this.evaluations.find(Q3)).contains(opened);
	}

	@Test
	void refusesAQuarterThatHasNotEnded() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.evaluations.open(new Period(2026, 4)))
			.withMessage("2026年第四季度到2026年12月31日才结束，现在还不能开启测评；请在季度结束后再开启");
		assertThat(this.evaluations.all()).isEmpty();
	}

	@Test
	void refusesAQuarterThatWasOpenedBefore() {
		this.evaluations.open(Q3);
		assertThatIllegalArgumentException().isThrownBy(() -> this.evaluations.open(Q3))
			.withMessage("2026年第三季度已经开启过测评，每个季度只能开启一次；请到测评进度页查看");
	}

	@Test
	void refusesTheSlowerOfTwoStartsWithTheSameWords() {
		this.bureau.whenAskedForPeople = () -> {
			this.bureau.whenAskedForPeople = () -> {
			};
			LocalDate today = LocalDate.of(2026, 10, 12);
			this.mapper.insert(new EvaluationMapper.Row(Q3.toString(), Stage.REPORTING, today, today));
		};
		assertThatIllegalArgumentException().isThrownBy(() -> this.evaluations.open(Q3))
			.withMessageStartingWith("2026年第三季度已经开启过测评");
	}

	@Test
	void refusesWithoutAnyoneInService() {
		List<Member> people = this.bureau.members();
		this.bureau.people.clear();
		try {
			assertThatIllegalArgumentException().isThrownBy(() -> this.evaluations.open(Q3))
				.withMessage("花名册里还没有在职人员，不能开启2026年第三季度测评；请先导入花名册");
		}
		finally {
			people.forEach(this.bureau::put);
		}
	}

	@Test
	void movesOnAndBackAndListsTheNewestFirst() {
		this.evaluations.open(new Period(2025, 4));
		this.evaluations.open(Q3);
		this.evaluations.moveTo(Q3, Stage.CHECKING);
		assertThat(this.evaluations.find(Q3)).map(Evaluation::stage).contains(Stage.CHECKING);
		this.evaluations.moveTo(Q3, Stage.REPORTING);
		assertThat(this.evaluations.all()).extracting(Evaluation::period, Evaluation::stage)
			.containsExactly(tuple(Q3, Stage.REPORTING), tuple(new Period(2025, 4), Stage.REPORTING));
	}

	@Test
	void theTenBestOfAYearAreChosenOnceItsLastQuarterIsAnnounced() {
		Period last = new Period(2025, 4);
		Period year = Period.ofYear(2025);
		this.evaluations.open(last);
		assertThat(this.evaluations.startableYears()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.evaluations.openYear(year))
			.withMessage("2025年度不能评选十佳标兵：第四季度还没有张榜，或已经评选过；请到光荣榜核对");
		this.evaluations.moveTo(last, Stage.SEALED);
		assertThat(this.evaluations.startableYears()).containsExactly(year);
		assertThat(this.evaluations.openYear(year).stage()).isEqualTo(Stage.SELECTING);
		assertThat(this.evaluations.startableYears()).isEmpty();
		assertThat(this.evaluations.all()).extracting(Evaluation::period).containsExactly(last);
		assertThat(this.evaluations.withYears()).extracting(Evaluation::period).containsExactlyInAnyOrder(last, year);
	}

	@Test
	void movesNothingThatWasNotOpened() {
		assertThatIllegalStateException().isThrownBy(() -> this.evaluations.moveTo(Q3, Stage.SELECTING))
			.withMessageContaining("2026年第三季度还没有开启测评");
	}

	@Test
	void asksTheUnitsThatHaveSomeoneInService() {
		Opening.Opened opened = this.opening.open(null, "2026Q3");
		assertThat(opened.sections()).containsExactly("K01", "K02");
		assertThat(opened.branches()).containsExactly("B01");
		assertThat(opened.variables()).containsOnlyKeys("period", "sections", "branches", "reportDueAt",
				"reportRemindAt");
		assertThat(opened.report().dueOn()).isEqualTo(opened.evaluation().reportDueOn());
	}

	@Test
	void refusesAProcessThatDoesNotSayWhichQuarter() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.opening.open(null, null))
			.withMessageContaining("没有选择季度");
		assertThatIllegalArgumentException().isThrownBy(() -> this.opening.open("2026Q2", "2026Q3"))
			.withMessageContaining("“2026Q3”与所选季度“2026Q2”不一致");
		assertThatIllegalArgumentException().isThrownBy(() -> this.opening.open("三季度", null))
			.withMessageContaining("期别“三季度”不对");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		FakeSurroundings bureau() {
			return new FakeSurroundings().hire("CZ0001", "K02", "B01").hire("CZ0002", "K01", "B01");
		}

		@Bean
		WorkingCalendar calendar() {
			return new MondayToFriday();
		}

		@Bean
		Clock clock() {
			return FakeSurroundings.CLOCK;
		}

	}

}
