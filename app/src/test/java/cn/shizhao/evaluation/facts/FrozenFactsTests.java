package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.evaluation.report.SectionReports.Submitted;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@FactsTest
class FrozenFactsTests {

	private static final Period Q3 = Period.parse("2026Q3");

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 12, 9, 5);

	@Autowired
	private FactBook book;

	@Autowired
	private Corrections corrections;

	@Autowired
	private FakeBureau bureau;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void nothingIsFrozenAtFirst() {
		assertThat(this.book.newestVersion(Q3)).isZero();
		assertThat(this.book.facts(Q3, 0, Subject.MEMBER)).isEmpty();
	}

	@Test
	void freezingTwiceWithoutChangesGivesTheSameVersion() {
		assertThat(this.book.freeze(Q3, "CZ0050")).isEqualTo(1);
		int rows = count("fact_value");
		assertThat(this.book.freeze(Q3, "CZ0050")).isEqualTo(1);
		assertThat(count("fact_value")).isEqualTo(rows);
	}

	@Test
	void onlyWhatChangedIsStoredAgainAndOlderVersionsStay() {
		this.book.freeze(Q3, "系统");
		int rows = count("fact_value");
		this.book.correct(Q3, Subject.MEMBER, "CZ0010", Indicator.LECTURES_GIVEN, BigDecimal.ONE, "补记一次主讲", "CZ0050");
		assertThat(this.book.freeze(Q3, "CZ0050")).isEqualTo(2);
		// the value itself, and the sum of its branch
		assertThat(count("fact_value")).isEqualTo(rows + 2);
		assertThat(member(1, "CZ0010").value(Indicator.LECTURES_GIVEN)).isNull();
		assertThat(member(2, "CZ0010").value(Indicator.LECTURES_GIVEN)).isEqualByComparingTo("1");
	}

	@Test
	void aCorrectionTakenBackLetsTheOtherSourcesCountAgain() {
		FactKey key = new FactKey(Subject.MEMBER, "CZ0010", Indicator.FULL_MEMBER);
		this.book.freeze(Q3, "系统");
		this.book.correct(Q3, key.subject(), key.id(), key.indicator(), BigDecimal.ONE, "已转正", "CZ0050");
		this.book.freeze(Q3, "系统");
		this.corrections.takeBack(Q3, key, "填错了人", "CZ0050");
		assertThat(this.book.freeze(Q3, "系统")).isEqualTo(3);
		assertThat(List.of(1, 2, 3)).extracting((version) -> value(version, key).value().intValueExact())
			.containsExactly(0, 1, 0);
		assertThat(value(2, key).source()).isEqualTo(FactBook.Source.CORRECTION);
		assertThat(value(2, key).detail()).isEqualTo("更正（2026年10月12日）：已转正");
		assertThat(value(2, key).recordedBy()).isEqualTo("CZ0050");
		assertThat(value(3, key).source()).isEqualTo(FactBook.Source.RECORD);
	}

	@Test
	void takingBackWhatWasNeverCorrectedIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.corrections.takeBack(Q3,
					new FactKey(Subject.MEMBER, "CZ0010", Indicator.FULL_MEMBER), "没有理由", "CZ0050"))
			.withMessageContaining("没有更正过");
	}

	@Test
	void correctionsAreCheckedAgainstCatalogueRosterAndRange() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ0010", Indicator.LECTURE_RATE, "1.2", "理由"))
			.withMessage("月讲堂到课率不能更正为 1.2：不能大于 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ0010", Indicator.LECTURE_RATE, "0.12345", "理由"))
			.withMessageContaining("小数最多 4 位");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ9999", Indicator.LECTURE_RATE, "1", "理由"))
			.withMessageContaining("CZ9999 不在花名册中");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ0010", Indicator.PIONEER_INDEX, "90", "理由"))
			.withMessageContaining("不是党员的采集指标");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ0010", Indicator.LECTURE_RATE, "1", "  "))
			.withMessage("请填写更正理由");
		assertThat(count("fact_correction")).isZero();
	}

	@Test
	void aReportBeatsTheRosterOfSourcesBelowItAndACorrectionBeatsTheReport() {
		submit("K02", "91.5", Map.of("CZ0020", new BigDecimal("88.25")));
		this.book.freeze(Q3, "系统");
		FactKey performance = new FactKey(Subject.MEMBER, "CZ0020", Indicator.PERFORMANCE);
		assertThat(value(1, performance).detail()).isEqualTo("科室报送（K02 第1版，2026年10月12日）");
		assertThat(value(1, performance).value()).isEqualByComparingTo("88.25");
		correct(Subject.MEMBER, "CZ0020", Indicator.PERFORMANCE, "87", "算错");
		this.book.freeze(Q3, "系统");
		assertThat(value(2, performance).value()).isEqualByComparingTo("87");
	}

	@Test
	void theRosterGivesPartyYearsWholeAtTheEndOfTheQuarter() {
		this.book.freeze(Q3, "系统");
		FactBook.Value years = value(1, new FactKey(Subject.MEMBER, "CZ0002", Indicator.PARTY_YEARS));
		assertThat(years.value()).isEqualByComparingTo("11");
		assertThat(years.detail()).isEqualTo("花名册：2014年10月2日入党，到季度末满11年");
		assertThat(years.recordedBy()).isEqualTo("系统");
	}

	@Test
	void earlierResultsGiveTheQuartersInARow() {
		this.bureau.wins.put(Q3, Map.of("CZ0020", 2));
		this.book.freeze(Q3, "系统");
		assertThat(member(1, "CZ0020").value(Indicator.CONSECUTIVE_WINS)).isEqualByComparingTo("2");
		assertThat(member(1, "CZ0021").value(Indicator.CONSECUTIVE_WINS)).isEqualByComparingTo("0");
	}

	@Test
	void withoutEarlierResultsTheQuartersInARowAreMissing() {
		this.book.freeze(Q3, "系统");
		FactBook.Value wins = value(1, new FactKey(Subject.MEMBER, "CZ0020", Indicator.CONSECUTIVE_WINS));
		assertThat(wins.value()).isNull();
		assertThat(wins.detail()).startsWith("缺失");
		assertThat(member(1, "CZ0020").values()).doesNotContainKey(Indicator.CONSECUTIVE_WINS);
	}

	@Test
	void talksAndRectificationsWithoutRecordsAreOne() {
		this.book.freeze(Q3, "系统");
		Facts branch = this.book.facts(Q3, 1, Subject.BRANCH).get(0);
		assertThat(branch.value(Indicator.TALK_RATE)).isEqualByComparingTo("1");
		assertThat(branch.value(Indicator.RECTIFIED_IN_TIME_RATE)).isEqualByComparingTo("1");
		assertThat(branch.value(Indicator.PARTY_DAYS_HELD_RATE)).isNull();
	}

	@Test
	void aTransferKeepsTheOldUnitInOldVersions() {
		this.book.freeze(Q3, "系统");
		Member member = this.bureau.member("CZ0020").orElseThrow();
		this.bureau
			.put(new Member(member.id(), member.name(), member.gender(), member.birthDate(), member.politicalStatus(),
					member.joinedOn(), "K28", "B14", member.post(), member.mobile(), member.area()));
		int version = this.book.freeze(Q3, "系统");
		assertThat(member(1, "CZ0020").section()).isEqualTo(member.sectionCode());
		assertThat(member(version, "CZ0020").section()).isEqualTo("K28");
		assertThat(member(version, "CZ0020").branch()).isEqualTo("B14");
	}

	@Test
	void whoeverLeftIsGoneFromTheNextVersionAndBackWithTheReturn() {
		this.book.freeze(Q3, "系统");
		Member member = this.bureau.people.remove("CZ0132");
		assertThat(this.book.freeze(Q3, "系统")).isEqualTo(2);
		this.bureau.put(member);
		assertThat(this.book.freeze(Q3, "系统")).isEqualTo(3);
		assertThat(List.of(1, 2, 3)).extracting((version) -> this.book.facts(Q3, version, Subject.MEMBER).size())
			.containsExactly(132, 131, 132);
	}

	@Test
	void rareCharactersInNamesSurvive() {
		String rare = new String(Character.toChars(0x2C029));
		List<String> expected = SampleFiles.rows("roster.csv").stream().map((row) -> row.get("姓名")).toList();
		assertThat(String.join("", expected)).contains(rare);
		this.book.freeze(Q3, "系统");
		assertThat(this.book.facts(Q3, 1, Subject.MEMBER)).extracting(Facts::name).isEqualTo(expected);
	}

	@Test
	void theFactsOfAFinishedQuarterChangeNoMore() {
		this.bureau.moveTo(Q3, Stage.SEALED);
		assertThatIllegalStateException().isThrownBy(() -> this.book.freeze(Q3, "系统"))
			.withMessage("2026年第三季度的结果已经批准（已张榜），事实不能再改动");
		assertThatIllegalStateException()
			.isThrownBy(() -> correct(Subject.MEMBER, "CZ0010", Indicator.LECTURE_RATE, "1", "理由"));
	}

	@Test
	void freezesAtTheSameTimeAgreeOnOneVersion() throws Exception {
		submit("K02", "91.5", Map.of());
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Integer>> freezes = IntStream.range(0, 16)
				.<Callable<Integer>>mapToObj((i) -> () -> this.book.freeze(Q3, "系统"))
				.toList();
			for (Future<Integer> version : threads.invokeAll(freezes)) {
				assertThat(version.get()).isEqualTo(1);
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(count("fact_version")).isEqualTo(1);
	}

	@Test
	void correctionsAtTheSameTimeAreAllKeptAndTheFreezeSeesEachOrTheNextOneDoes() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Integer>> work = IntStream.range(0, 24).<Callable<Integer>>mapToObj((i) -> () -> {
				correct(Subject.MEMBER, "CZ%04d".formatted(i + 1), Indicator.VOLUNTEER_HOURS, "5.5", "补登");
				return this.book.freeze(Q3, "系统");
			}).toList();
			for (Future<Integer> version : threads.invokeAll(work)) {
				assertThat(version.get()).isPositive();
			}
		}
		finally {
			threads.shutdown();
		}
		int newest = this.book.newestVersion(Q3);
		assertThat(this.book.freeze(Q3, "系统")).isEqualTo(newest);
		Map<String, Facts> members = this.book.facts(Q3, newest, Subject.MEMBER)
			.stream()
			.collect(Collectors.toMap(Facts::id, (facts) -> facts));
		assertThat(IntStream.rangeClosed(1, 24).mapToObj("CZ%04d"::formatted)).allSatisfy(
				(id) -> assertThat(members.get(id).value(Indicator.VOLUNTEER_HOURS)).isEqualByComparingTo("5.5"));
	}

	private void submit(String section, String business, Map<String, BigDecimal> performance) {
		this.bureau.submit(Q3, new Submitted(section, 1, new BigDecimal(business), performance, "CZ0018", NOW));
	}

	private void correct(Subject subject, String id, Indicator indicator, String value, String reason) {
		this.book.correct(Q3, subject, id, indicator, new BigDecimal(value), reason, "CZ0050");
	}

	private Facts member(int version, String id) {
		return this.book.facts(Q3, version, Subject.MEMBER)
			.stream()
			.filter((facts) -> facts.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private FactBook.Value value(int version, FactKey key) {
		return this.book.values(Q3, version, key.subject(), key.id())
			.stream()
			.filter((value) -> value.indicator() == key.indicator())
			.findFirst()
			.orElseThrow();
	}

	private int count(String table) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
	}

}
