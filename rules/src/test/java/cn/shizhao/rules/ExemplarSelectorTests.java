package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class ExemplarSelectorTests {

	private static final Award AWARD = Award.QUARTERLY_EXEMPLAR;

	private static final List<Key> BY_INDEX = List.of(new Key(Indicator.PIONEER_INDEX, true));

	@Test
	void theBestTakeThePlacesAndTheRestAreNotReached() {
		Selection selection = select(new Quota(2, null, null), List.of(candidate("A", "B01", "K01", "90.00"),
				candidate("B", "B01", "K01", "95.50"), candidate("C", "B01", "K01", "80.00")));
		assertThat(selection.award()).isEqualTo(AWARD);
		assertThat(selection.outcomes()).containsExactly(new Outcome("B", Result.SELECTED, 1, "第1名（先锋指数 95.50），当选"),
				new Outcome("A", Result.SELECTED, 2, "第2名（先锋指数 90.00），当选"),
				new Outcome("C", Result.NOT_REACHED, 3, "第3名（先锋指数 80.00），2个名额已满"));
	}

	@Test
	void everyReasonAgainstEligibilityIsKept() {
		Facts candidate = new Facts("A", "某", "B01", "K01",
				Map.of(Indicator.PIONEER_INDEX, new BigDecimal("78.50"), Indicator.FULL_MEMBER, BigDecimal.ZERO,
						Indicator.LEADING_GROUP, BigDecimal.ONE, Indicator.DAYS_ON_DUTY, new BigDecimal("35"),
						Indicator.FINDINGS, new BigDecimal("2")));
		Selection selection = ExemplarSelector.of(PolicyBooks.selection()).select(AWARD, List.of(candidate), List.of());
		assertThat(selection.outcomes()).containsExactly(new Outcome("A", Result.INELIGIBLE, null,
				"正式党员：否（ZG-101 须为正式党员）；党组成员：是（ZG-102 党组成员不参评）；" + "先锋指数 78.50，低于80分（ZG-103 先锋指数须达到80分）；"
						+ "查实问题数 2，不少于2（ZG-105 本季度查实问题两个以上）；在岗天数 35，少于40（ZG-107 本季度在岗不足40个工作日）"));
	}

	@Test
	void ratesAndHoursAreSaidWithTheirUnitsAndARowWithoutNoteByItsCode() {
		List<Eligibility> rows = List.of(
				new Eligibility("Z1", AWARD, Indicator.LECTURE_RATE, IndexBooks.band("0.25", "0.6"), "", 2),
				new Eligibility("Z2", AWARD, Indicator.VOLUNTEER_HOURS, IndexBooks.band(null, "8"), "", 3));
		SelectionBook book = book(new Quota(1, null, null), rows, BY_INDEX);
		Facts candidate = IndexBooks.facts("A", Indicator.LECTURE_RATE, "0.3333", Indicator.VOLUNTEER_HOURS, "7.5");
		assertThat(ExemplarSelector.of(book).select(AWARD, List.of(candidate), List.of()).outcomes().get(0).reason())
			.isEqualTo("月讲堂到课率 33.33%，不低于25%，低于60%（Z1）；志愿服务时长 7.5小时，少于8小时（Z2）");
	}

	@Test
	void rowsOfAnotherAwardDoNotMatter() {
		Eligibility other = new Eligibility("Z1", Award.ANNUAL_EXEMPLAR, Indicator.PIONEER_INDEX,
				IndexBooks.band(null, null), "", 2);
		SelectionBook book = book(new Quota(1, null, null), List.of(other), BY_INDEX);
		Selection selection = ExemplarSelector.of(book)
			.select(AWARD, List.of(candidate("A", "B01", "K01", "90")), List.of());
		assertThat(selection.with(Result.SELECTED)).extracting(Outcome::id).containsExactly("A");
	}

	@Test
	void theIneligibleComeLastById() {
		Eligibility low = new Eligibility("Z1", AWARD, Indicator.PIONEER_INDEX, IndexBooks.band(null, "80"), "", 2);
		Selection selection = ExemplarSelector.of(book(new Quota(1, null, null), List.of(low), BY_INDEX))
			.select(AWARD, List.of(candidate("D", "B01", "K01", "70"), candidate("C", "B01", "K01", "60"),
					candidate("B", "B01", "K01", "90"), candidate("A", "B01", "K01", "80")), List.of());
		assertThat(selection.outcomes()).extracting(Outcome::id).containsExactly("B", "A", "C", "D");
	}

	@Test
	void aBranchThatIsFullPassesItsPlaceOn() {
		Selection selection = select(new Quota(3, 2, null),
				List.of(candidate("A", "B01", "K01", "99"), candidate("B", "B01", "K02", "98"),
						candidate("C", "B01", "K03", "97"), candidate("D", "B02", "K04", "96")));
		assertThat(results(selection)).containsExactly("A selected 1", "B selected 2", "C cap_reached 3",
				"D selected 4");
		assertThat(selection.outcomes().get(2).reason()).isEqualTo("第3名（先锋指数 97），支部B01已选满2名，达到上限");
	}

	@Test
	void aSectionThatIsFullPassesItsPlaceOn() {
		Selection selection = select(new Quota(2, 2, 1), List.of(candidate("A", "B01", "K01", "99"),
				candidate("B", "B02", "K01", "98"), candidate("C", "B01", "K02", "97")));
		assertThat(results(selection)).containsExactly("A selected 1", "B cap_reached 2", "C selected 3");
		assertThat(selection.outcomes().get(1).reason()).contains("科室K01已选满1名，达到上限");
	}

	@Test
	void whoHasNoBranchMeetsNoLimitOfBranches() {
		Selection selection = select(new Quota(3, 1, 1), List.of(candidate("A", null, null, "99"),
				candidate("B", null, null, "98"), candidate("C", "B01", null, "97")));
		assertThat(selection.with(Result.SELECTED)).hasSize(3);
	}

	@Test
	void equalsThatAllFitAreAllSelectedWithOneRank() {
		Selection selection = select(new Quota(3, 1, 1), List.of(candidate("B", "B02", "K02", "99"),
				candidate("A", "B01", "K01", "99.0"), candidate("C", "B03", "K03", "98")));
		assertThat(results(selection)).containsExactly("A selected 1", "B selected 1", "C selected 3");
	}

	@Test
	void equalsThatDoNotFitThePlacesAreTiedAndNobodyAfterThemIsReached() {
		Selection selection = select(new Quota(2, null, null), tied());
		assertThat(results(selection)).containsExactly("A selected 1", "B tied 2", "C tied 2", "D not_reached 4");
		assertThat(selection.outcomes().get(1).reason()).isEqualTo("第2名（先锋指数 90），2名并列，各项排序指标都相同，而只余1个名额，须由机关党委决定");
		assertThat(selection.outcomes().get(3).reason()).isEqualTo("第4名（先锋指数 80），前面第2名并列待定，尚未轮到");
	}

	@Test
	void equalsThatDoNotFitTheirBranchTogetherAreTied() {
		Selection selection = select(new Quota(5, 1, null), List.of(candidate("A", "B01", "K01", "90"),
				candidate("B", "B01", "K02", "90"), candidate("C", "B02", "K03", "90")));
		assertThat(results(selection)).containsExactly("A tied 1", "B tied 1", "C tied 1");
		assertThat(selection.outcomes().get(0).reason()).contains("支部B01只余1个名额");
	}

	@Test
	void equalsThatDoNotFitTheirSectionTogetherAreTied() {
		Selection selection = select(new Quota(5, null, 1),
				List.of(candidate("A", "B01", "K01", "90"), candidate("B", "B02", "K01", "90")));
		assertThat(results(selection)).containsExactly("A tied 1", "B tied 1");
		assertThat(selection.outcomes().get(0).reason()).contains("科室K01只余1个名额");
	}

	@Test
	void whoCannotBeChosenAnywayDoesNotMakeATie() {
		Selection selection = select(new Quota(2, 1, null), List.of(candidate("A", "B01", "K01", "99"),
				candidate("B", "B01", "K02", "90"), candidate("C", "B02", "K03", "90")));
		assertThat(results(selection)).containsExactly("A selected 1", "C selected 2", "B cap_reached 2");
	}

	@Test
	void aDecisionPutsTheTiedInItsOrder() {
		Selection selection = select(new Quota(2, null, null), tied(), "C", "B");
		assertThat(results(selection)).containsExactly("A selected 1", "C selected 2", "B not_reached 2",
				"D not_reached 4");
		assertThat(selection.outcomes().get(1).reason()).isEqualTo("第2名（先锋指数 90），按机关党委决定的次序，当选");
		assertThat(selection.outcomes().get(2).reason()).isEqualTo("第2名（先锋指数 90），按机关党委决定的次序，2个名额已满");
	}

	@Test
	void aDecisionThatNamesOnlyTheWinnerIsEnough() {
		Selection selection = select(new Quota(2, null, null), tied(), "C");
		assertThat(results(selection)).containsExactly("A selected 1", "C selected 2", "B not_reached 2",
				"D not_reached 4");
	}

	@Test
	void aDecisionThatLeavesTooManyLeavesThemTied() {
		List<Facts> candidates = List.of(candidate("A", "B01", "K01", "90"), candidate("B", "B01", "K01", "90"),
				candidate("C", "B01", "K01", "90"));
		assertThat(results(select(new Quota(2, null, null), candidates, "B"))).containsExactly("B selected 1",
				"A tied 1", "C tied 1");
	}

	@Test
	void aDecisionStillRespectsTheLimitOfABranch() {
		List<Facts> candidates = List.of(candidate("A", "B01", "K01", "90"), candidate("B", "B01", "K02", "90"),
				candidate("C", "B02", "K03", "90"), candidate("D", "B03", "K04", "80"));
		Selection selection = select(new Quota(3, 1, null), candidates, "B", "A", "C");
		assertThat(results(selection)).containsExactly("B selected 1", "C selected 1", "A cap_reached 1",
				"D selected 4");
	}

	@Test
	void whoComesAfterTheLastPlaceOfADecisionIsNotReachedEvenIfItsBranchIsFull() {
		List<Facts> candidates = List.of(candidate("A", "B01", "K01", "90"), candidate("B", "B02", "K02", "90"),
				candidate("C", "B01", "K03", "90"));
		Selection selection = select(new Quota(2, 1, null), candidates, "A", "B", "C");
		assertThat(results(selection)).containsExactly("A selected 1", "B selected 1", "C not_reached 1");
	}

	@Test
	void aDecisionAboutWhoIsNotTiedHasNoEffect() {
		Selection undecided = select(new Quota(2, null, null), tied());
		assertThat(select(new Quota(2, null, null), tied(), "D", "A", "nobody")).isEqualTo(undecided);
	}

	@Test
	void oneDecisionMaySettleSeveralTies() {
		List<Facts> candidates = new ArrayList<>(tied());
		candidates.add(candidate("E", "B09", "K09", "80"));
		candidates.replaceAll((facts) -> facts.id().equals("B") ? candidate("B", "B02", "K02", "90") : facts);
		candidates.replaceAll((facts) -> facts.id().equals("C") ? candidate("C", "B02", "K03", "90") : facts);
		Selection selection = select(new Quota(3, 1, null), candidates, "C", "B", "E", "D");
		assertThat(results(selection)).containsExactly("A selected 1", "C selected 2", "B cap_reached 2",
				"E selected 4", "D not_reached 4");
	}

	@Test
	void aMissingRankingValueComesLastWhicheverWayIsBetterAndSaysSo() {
		SelectionBook book = book(new Quota(1, null, null), List.of(), List.of(new Key(Indicator.FINDINGS, false)));
		Facts without = new Facts("A", "甲", null, null, Map.of());
		Facts with = IndexBooks.facts("B", Indicator.FINDINGS, "9");
		Selection selection = ExemplarSelector.of(book).select(AWARD, List.of(without, with), List.of());
		assertThat(selection.outcomes()).extracting(Outcome::id, Outcome::reason)
			.containsExactly(tuple("B", "第1名（查实问题数 9），当选"), tuple("A", "第2名（缺少查实问题数，该项排在最后），1个名额已满"));
	}

	@Test
	void aMissingLaterKeyIsSaidBesideTheFirst() {
		SelectionBook book = book(new Quota(1, null, null), List.of(),
				List.of(new Key(Indicator.PIONEER_INDEX, true), new Key(Indicator.PARTY_YEARS, true)));
		Selection selection = ExemplarSelector.of(book)
			.select(AWARD, List.of(candidate("A", null, null, "90.00")), List.of());
		assertThat(selection.outcomes().get(0).reason()).isEqualTo("第1名（先锋指数 90.00；缺少党龄，该项排在最后），当选");
	}

	@Test
	void asManyRankingValuesAreSaidAsTellACandidateFromItsNeighbours() {
		SelectionBook book = book(new Quota(1, null, null), List.of(),
				List.of(new Key(Indicator.PIONEER_INDEX, true), new Key(Indicator.PERFORMANCE, true),
						new Key(Indicator.FINDINGS, false), new Key(Indicator.PARTY_YEARS, true)));
		List<Facts> candidates = List.of(ranked("A", "95.00", "90", "0"), ranked("B", "95.00", "90.0", "1"),
				ranked("C", "95.00", "88", "0"), ranked("D", "90.00", "99", "0"));
		assertThat(ExemplarSelector.of(book).select(AWARD, candidates, List.of()).outcomes())
			.extracting(Outcome::reason)
			.containsExactly("第1名（先锋指数 95.00；个人绩效考核得分 90；查实问题数 0），当选", "第2名（先锋指数 95.00；个人绩效考核得分 90.0；查实问题数 1），1个名额已满",
					"第3名（先锋指数 95.00；个人绩效考核得分 88），1个名额已满", "第4名（先锋指数 90.00），1个名额已满");
	}

	private static Facts ranked(String id, String index, String performance, String findings) {
		return IndexBooks.facts(id, Indicator.PIONEER_INDEX, index, Indicator.PERFORMANCE, performance,
				Indicator.FINDINGS, findings, Indicator.PARTY_YEARS, "3");
	}

	@Test
	void withoutRankingKeysAllAreEqual() {
		SelectionBook book = book(new Quota(1, null, null), List.of(), List.of());
		Selection selection = ExemplarSelector.of(book)
			.select(AWARD, List.of(candidate("A", null, null, "1"), candidate("B", null, null, "2")), List.of());
		assertThat(results(selection)).containsExactly("A tied 1", "B tied 1");
	}

	@Test
	void fewerCandidatesThanPlacesLeaveNoTrace() {
		assertThat(select(new Quota(3, null, null), List.of(candidate("A", null, null, "1"))).outcomes())
			.extracting(Outcome::result)
			.containsExactly(Result.SELECTED);
		assertThat(select(new Quota(3, null, null), List.of()).outcomes()).isEmpty();
	}

	@Test
	void anIdThatOccursTwiceIsRefused() {
		Facts twice = candidate("CZ0007", null, null, "1");
		assertThatIllegalArgumentException().isThrownBy(() -> select(new Quota(1, null, null), List.of(twice, twice)))
			.withMessageContaining("CZ0007");
	}

	@Test
	void anAwardWithoutQuotaIsRefusedByNameOfFileAndAward() {
		SelectionBook book = book(new Quota(1, null, null), List.of(), BY_INDEX);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ExemplarSelector.of(book).select(Award.ANNUAL_EXEMPLAR, List.of(), List.of()))
			.withMessageContaining("十佳标兵")
			.withMessageContaining("选.xlsx");
	}

	private static List<Facts> tied() {
		return List.of(candidate("D", "B04", "K04", "80"), candidate("C", "B03", "K03", "90"),
				candidate("B", "B02", "K02", "90"), candidate("A", "B01", "K01", "95"));
	}

	private static Facts candidate(String id, String branch, String section, String index) {
		return new Facts(id, "某" + id, branch, section, Map.of(Indicator.PIONEER_INDEX, new BigDecimal(index)));
	}

	private static Selection select(Quota quota, List<Facts> candidates, String... decision) {
		return ExemplarSelector.of(book(quota, List.of(), BY_INDEX)).select(AWARD, candidates, List.of(decision));
	}

	private static SelectionBook book(Quota quota, List<Eligibility> rows, List<Key> keys) {
		return new SelectionBook("选.xlsx", "c".repeat(64), rows, Map.of(AWARD, quota), Map.of(AWARD, keys), List.of());
	}

	private static List<String> results(Selection selection) {
		return selection.outcomes()
			.stream()
			.map((outcome) -> outcome.id() + " " + outcome.result().code() + " " + outcome.rank())
			.toList();
	}

}
