package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.facts.EarlierWins;
import cn.shizhao.evaluation.index.FakeBooks;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Rounds, ties, strikes, returns and approval, against the database and the shipped
 * rules.
 */
@SelectionTest
class SelectionServiceTests {

	private static final Period Q3 = new Period(2026, 3);

	private static final Award PEOPLE = Award.QUARTERLY_EXEMPLAR;

	private static final Award SECTIONS = Award.EXCELLENT_SECTION;

	@Autowired
	private Selections selections;

	@Autowired
	private RoundStore rounds;

	@Autowired
	private Strikes strikes;

	@Autowired
	private Verdicts verdicts;

	@Autowired
	private History history;

	@Autowired
	private EarlierWins wins;

	@Autowired
	private FakeQuarter quarter;

	@Autowired
	private FakeBooks books;

	@BeforeEach
	void aQuarter() {
		this.quarter.reset();
	}

	@Test
	void selectsTenMembersAndSixSectionsAndKeepsWhy() {
		assertThat(this.selections.select(Q3, "系统")).isFalse();
		assertThat(this.quarter.stages).containsEntry(Q3, Stage.REVIEWING);
		assertThat(ids(PEOPLE, Result.SELECTED)).containsExactly("CZ0001", "CZ0002", "CZ0003", "CZ0004", "CZ0005",
				"CZ0006", "CZ0007", "CZ0008", "CZ0009", "CZ0010");
		assertThat(ids(SECTIONS, Result.SELECTED)).containsExactly("K01", "K02", "K03", "K04", "K05", "K06");
		assertThat(ids(PEOPLE, Result.NOT_REACHED)).containsExactly("CZ0011", "CZ0012");
		Outcome first = outcomes(PEOPLE).get(0);
		assertThat(first.rank()).isOne();
		assertThat(first.reason()).isNotBlank();
		assertThat(first.keys()).extracting(Outcome.Key::indicator)
			.containsExactly(Indicator.PIONEER_INDEX, Indicator.PERFORMANCE, Indicator.FINDINGS,
					Indicator.VOLUNTEER_HOURS, Indicator.PARTY_YEARS);
		assertThat(first.keys().get(0).value()).isEqualByComparingTo("99");
		Round round = this.rounds.current(Q3, PEOPLE);
		assertThat(round.number()).isOne();
		assertThat(round.runId()).isEqualTo("run-1");
		assertThat(round.bookHash()).isEqualTo(this.books.selection().hash());
	}

	@Test
	void namesEveryReasonWhySomeoneIsNotEligible() {
		this.quarter.change(Subject.MEMBER, "CZ0002", Indicator.SANCTIONS, 1);
		this.quarter.change(Subject.MEMBER, "CZ0002", Indicator.SERIOUS_FINDINGS, 1);
		this.selections.select(Q3, "系统");
		Outcome barred = outcomes(PEOPLE).stream().filter((one) -> one.id().equals("CZ0002")).findFirst().orElseThrow();
		assertThat(barred.result()).isEqualTo(Result.INELIGIBLE);
		assertThat(barred.rank()).isNull();
		assertThat(barred.reason()).contains("ZG-104").contains("ZG-106");
	}

	@Test
	void givesTheStoredRoundAgainForTheSameInputs() {
		this.selections.select(Q3, "系统");
		Round before = this.rounds.current(Q3, PEOPLE);
		this.selections.select(Q3, "CZ0100");
		assertThat(this.rounds.rounds(Q3)).hasSize(2).contains(before);
	}

	@Test
	void makesANewRoundOfANewRunOrAnotherWorkbookAndKeepsTheOldOne() {
		this.selections.select(Q3, "系统");
		this.quarter.computeAgain();
		this.quarter.change(Subject.MEMBER, "CZ0001", Indicator.PIONEER_INDEX, 70);
		this.selections.select(Q3, "系统");
		assertThat(this.rounds.current(Q3, PEOPLE).number()).isEqualTo(2);
		assertThat(ids(PEOPLE, Result.SELECTED)).doesNotContain("CZ0001").contains("CZ0011");
		this.books.putAnotherSelectionInForce();
		this.selections.select(Q3, "系统");
		List<Round> kept = this.rounds.rounds(Q3).stream().filter((round) -> round.award() == PEOPLE).toList();
		assertThat(kept).extracting(Round::number).containsExactly(1, 2, 3);
		assertThat(this.rounds.outcomes(kept.get(0), Result.SELECTED)).extracting(Outcome::id).contains("CZ0001");
	}

	@Test
	void needsIndices() {
		Period never = new Period(2026, 1);
		FakeQuarter empty = this.quarter;
		empty.reset();
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.current(never, PEOPLE))
			.withMessageContaining("2026年第一季度还没有评选季度标兵");
	}

	@Test
	void aTieWaitsForTheCommitteeAndIsTakenInItsOrder() {
		tieForTheLastPlace();
		assertThat(this.selections.select(Q3, "系统")).isTrue();
		assertThat(this.quarter.stages).containsEntry(Q3, Stage.SELECTING);
		assertThat(ids(PEOPLE, Result.TIED)).containsExactly("CZ0010", "CZ0011");
		assertThat(ids(PEOPLE, Result.NOT_REACHED)).containsExactly("CZ0012");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0011", "CZ0010"), "参加抗洪", "CZ0200");
		assertThat(this.selections.select(Q3, "系统")).isFalse();
		assertThat(ids(PEOPLE, Result.SELECTED)).contains("CZ0011").doesNotContain("CZ0010");
		Round decided = this.rounds.current(Q3, PEOPLE);
		assertThat(decided.number()).isEqualTo(2);
		assertThat(decided.decision()).containsExactly("CZ0011", "CZ0010");
		assertThat(this.rounds.current(Q3, SECTIONS).number()).isOne();
	}

	@Test
	void aDecisionMustNameExactlyTheTiedAndGiveAReason() {
		tieForTheLastPlace();
		this.selections.select(Q3, "系统");
		for (List<String> wrong : List.of(List.of("CZ0010"), List.of("CZ0010", "CZ0012"), List.of("CZ0010", "CZ0010"),
				List.of("CZ0010", "CZ0011", "CZ0012"))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.selections.decideTie(Q3, PEOPLE, wrong, "理由", "CZ0200"))
				.withMessageContaining("并列名单是 CZ0010、CZ0011");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.selections.decideTie(Q3, PEOPLE, List.of("CZ0010", "CZ0011"), "  ", "CZ0200"))
			.withMessage("请填写季度标兵的裁定理由");
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> this.selections.decideTie(Q3, PEOPLE, List.of("CZ0010", "CZ0011"), "长".repeat(301), "CZ0200"))
			.withMessageContaining("301 个字，最多 300 个字");
	}

	@Test
	void aDecisionMadeWithoutSomeoneDoesNotPassThemOver() {
		tieForTheLastPlace();
		this.quarter.change(Subject.MEMBER, "CZ0009", Indicator.PIONEER_INDEX, 90);
		this.selections.select(Q3, "系统");
		assertThat(ids(PEOPLE, Result.TIED)).containsExactly("CZ0009", "CZ0010", "CZ0011");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0009", "CZ0010", "CZ0011"), "先后", "CZ0200");
		this.selections.select(Q3, "系统");
		this.strikes.strike(Q3, PEOPLE, "CZ0009", "被举报", "CZ0300");
		assertThat(this.selections.select(Q3, "系统")).as("the order still names everyone tied").isFalse();
		assertThat(ids(PEOPLE, Result.SELECTED)).contains("CZ0010", "CZ0011");
	}

	@Test
	void anOrderThatLeavesOutSomeoneNowTiedIsAskedAgain() {
		tieForTheLastPlace();
		this.quarter.change(Subject.MEMBER, "CZ0012", Indicator.PIONEER_INDEX, 90);
		this.quarter.moveToSection("CZ0012", "B99", "K01");
		this.selections.select(Q3, "系统");
		assertThat(ids(PEOPLE, Result.CAP_REACHED)).containsExactly("CZ0012");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0010", "CZ0011"), "先后", "CZ0200");
		assertThat(this.selections.select(Q3, "系统")).isFalse();
		this.strikes.strike(Q3, PEOPLE, "CZ0001", "被举报", "CZ0300");
		this.quarter.member(13, 95);
		this.quarter.computeAgain();
		assertThat(this.selections.select(Q3, "系统")).isTrue();
		assertThat(ids(PEOPLE, Result.TIED)).contains("CZ0012");
	}

	@Test
	void twoTiesAreDecidedOneAfterTheOther() {
		for (String id : List.of("CZ0001", "CZ0002", "CZ0003")) {
			this.quarter.change(Subject.MEMBER, id, Indicator.PIONEER_INDEX, 99);
		}
		this.quarter.moveToSection("CZ0002", "B01", "K01");
		tieForTheLastPlace();
		this.quarter.change(Subject.MEMBER, "CZ0012", Indicator.PIONEER_INDEX, 90);
		assertThat(this.selections.select(Q3, "系统")).isTrue();
		assertThat(ids(PEOPLE, Result.TIED)).containsExactly("CZ0001", "CZ0002", "CZ0003");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0002", "CZ0001", "CZ0003"), "甲", "CZ0200");
		assertThat(this.selections.select(Q3, "系统")).isTrue();
		assertThat(ids(PEOPLE, Result.CAP_REACHED)).containsExactly("CZ0001");
		assertThat(ids(PEOPLE, Result.TIED)).containsExactly("CZ0010", "CZ0011", "CZ0012");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0012", "CZ0011", "CZ0010"), "乙", "CZ0200");
		assertThat(this.selections.select(Q3, "系统")).isFalse();
		assertThat(ids(PEOPLE, Result.SELECTED)).contains("CZ0002", "CZ0003", "CZ0012", "CZ0011")
			.doesNotContain("CZ0001", "CZ0010");
	}

	@Test
	void aStruckNameIsShownWithItsReasonAndReplaced() {
		this.selections.select(Q3, "系统");
		this.strikes.strike(Q3, PEOPLE, "CZ0003", "正在核查", "CZ0300");
		this.strikes.strike(Q3, SECTIONS, "K02", "科室被通报", "CZ0300");
		this.selections.select(Q3, "系统");
		assertThat(ids(PEOPLE, Result.SELECTED)).doesNotContain("CZ0003").contains("CZ0011").hasSize(10);
		assertThat(ids(SECTIONS, Result.SELECTED)).doesNotContain("K02").contains("K07").hasSize(6);
		Outcome struck = outcomes(PEOPLE).stream().filter((one) -> one.id().equals("CZ0003")).findFirst().orElseThrow();
		assertThat(struck.result().label()).isEqualTo("廉政审核取消");
		assertThat(struck.reason()).isEqualTo("正在核查");
		assertThat(struck.rank()).isNull();
		assertThat(this.rounds.current(Q3, PEOPLE).excluded()).containsExactly("CZ0003");
	}

	@Test
	void aLiftedStrikeBringsTheNameBack() {
		this.selections.select(Q3, "系统");
		this.strikes.strike(Q3, PEOPLE, "CZ0003", "正在核查", "CZ0300");
		this.selections.select(Q3, "系统");
		this.strikes.lift(Q3, PEOPLE, "CZ0003", "查无此事", "CZ0300");
		this.selections.select(Q3, "系统");
		assertThat(ids(PEOPLE, Result.SELECTED)).contains("CZ0003");
		assertThat(this.rounds.current(Q3, PEOPLE).number()).isEqualTo(3);
		assertThat(this.strikes.standing(Q3, PEOPLE)).isEmpty();
	}

	@Test
	void onlyTheSelectedCanBeStruckAndOnlyTheStruckLifted() {
		this.selections.select(Q3, "系统");
		assertThatIllegalArgumentException().isThrownBy(() -> this.strikes.strike(Q3, PEOPLE, "CZ0012", "理由", "CZ0300"))
			.withMessageContaining("CZ0012 不在拟当选的季度标兵名单里");
		assertThatIllegalArgumentException().isThrownBy(() -> this.strikes.strike(Q3, PEOPLE, "CZ0001", "", "CZ0300"))
			.withMessage("请填写取消 CZ0001 的理由");
		assertThatIllegalArgumentException().isThrownBy(() -> this.strikes.lift(Q3, PEOPLE, "CZ0001", "理由", "CZ0300"))
			.withMessageContaining("CZ0001 没有被取消");
	}

	@Test
	void aReturnSetsTieDecisionsAsideAndKeepsStrikes() {
		tieForTheLastPlace();
		this.selections.select(Q3, "系统");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0010", "CZ0011"), "先后", "CZ0200");
		this.selections.select(Q3, "系统");
		this.strikes.strike(Q3, PEOPLE, "CZ0001", "被举报", "CZ0300");
		this.selections.select(Q3, "系统");
		this.verdicts.giveBack(Q3, "请再议并列", "CZ0400");
		this.quarter.member(13, 99);
		assertThat(this.selections.select(Q3, "系统")).isTrue();
		assertThat(ids(PEOPLE, Result.TIED)).containsExactly("CZ0010", "CZ0011");
		assertThat(ids(PEOPLE, Result.STRUCK)).containsExactly("CZ0001");
		assertThat(this.verdicts.lastReturn(Q3)).map(RulingMapper.VerdictRow::reason).contains("请再议并列");
	}

	@Test
	void aReturnIsANewRoundEvenWhenNothingElseChanged() {
		this.selections.select(Q3, "系统");
		this.verdicts.giveBack(Q3, "再看看", "CZ0400");
		this.selections.select(Q3, "系统");
		assertThat(this.rounds.current(Q3, PEOPLE).number()).isEqualTo(2);
		assertThat(this.rounds.current(Q3, PEOPLE).attempt()).isOne();
	}

	@Test
	void anApprovedResultStands() {
		this.selections.select(Q3, "系统");
		assertThat(this.selections.winners(Q3, PEOPLE)).isEmpty();
		this.selections.approve(Q3, "同意", "CZ0400");
		assertThat(this.selections.approved(Q3)).isTrue();
		assertThat(this.quarter.stages).containsEntry(Q3, Stage.APPROVED);
		assertThat(this.selections.winners(Q3, PEOPLE)).extracting(Outcome::id).hasSize(10).contains("CZ0001");
		assertThat(this.selections.winners(Q3, SECTIONS)).hasSize(6);
		assertThatIllegalStateException().isThrownBy(() -> this.selections.select(Q3, "系统"))
			.withMessage("2026年第三季度的评选结果已由党组批准，不能再改");
		assertThatIllegalStateException().isThrownBy(() -> this.selections.approve(Q3, "", "CZ0400"));
		assertThatIllegalStateException().isThrownBy(() -> this.verdicts.giveBack(Q3, "再议", "CZ0400"));
	}

	@Test
	void anApprovalSetAsideIsANewAttemptWithoutWhoWasStruck() {
		this.selections.select(Q3, "系统");
		assertThatIllegalStateException().isThrownBy(() -> this.selections.reopen(Q3, List.of(), "有异议", "CZ0300"))
			.withMessage("2026年第三季度的评选结果还没有批准，不用重新评选");
		this.selections.approve(Q3, "同意", "CZ0400");
		this.selections.reopen(Q3, List.of(new Selections.Struck(PEOPLE, "CZ0001", "异议属实")), "公示有异议", "CZ0300");
		assertThat(this.selections.approved(Q3)).isFalse();
		assertThat(this.selections.winners(Q3, PEOPLE)).isEmpty();
		assertThat(this.verdicts.lastReturn(Q3)).map(RulingMapper.VerdictRow::reason).contains("公示有异议");
		this.selections.select(Q3, "系统");
		assertThat(ids(PEOPLE, Result.STRUCK)).containsExactly("CZ0001");
		assertThat(this.rounds.current(Q3, PEOPLE).attempt()).isOne();
		this.selections.approve(Q3, "同意", "CZ0400");
		assertThat(this.selections.approved(Q3)).isTrue();
		assertThat(this.selections.winners(Q3, PEOPLE)).extracting(Outcome::id).hasSize(10).doesNotContain("CZ0001");
		assertThat(this.history.of(Q3)).extracting(Event::what).contains("党组批准", "重新评选");
	}

	@Test
	void theTenBestOfTheYearAreThoseWhoWonMostOften() {
		Period year = Period.ofYear(2026);
		Award best = Award.ANNUAL_EXEMPLAR;
		this.selections.select(Q3.previous(), "系统");
		this.selections.approve(Q3.previous(), "", "CZ0400");
		this.quarter.change(Subject.MEMBER, "CZ0011", Indicator.PIONEER_INDEX, 100);
		this.selections.select(Q3, "系统");
		this.selections.approve(Q3, "", "CZ0400");
		this.selections.select(year, "系统");
		List<Outcome> outcomes = this.rounds.outcomes(this.rounds.current(year, best));
		assertThat(outcomes).filteredOn((outcome) -> outcome.result() == Result.SELECTED)
			.hasSize(10)
			.extracting(Outcome::id)
			.startsWith("CZ0001")
			.doesNotContain("CZ0012");
		assertThat(wins(outcomes, "CZ0001")).isEqualByComparingTo("2");
		assertThat(wins(outcomes, "CZ0010")).as("pushed out in the third quarter").isEqualByComparingTo("1");
		assertThat(outcomes).filteredOn((outcome) -> outcome.id().equals("CZ0012"))
			.singleElement()
			.satisfies((outcome) -> assertThat(outcome.reason()).contains("ZG-303"));
		this.selections.approve(year, "同意", "CZ0400");
		assertThat(this.selections.winners(year, best)).hasSize(10);
		assertThat(this.selections.winners(year, PEOPLE)).isEmpty();
	}

	private static BigDecimal wins(List<Outcome> outcomes, String id) {
		return outcomes.stream()
			.filter((outcome) -> outcome.id().equals(id))
			.flatMap((outcome) -> outcome.keys().stream())
			.filter((key) -> key.indicator() == Indicator.YEAR_WINS)
			.map(Outcome.Key::value)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aTieCannotBeApproved() {
		tieForTheLastPlace();
		this.selections.select(Q3, "系统");
		assertThatIllegalStateException().isThrownBy(() -> this.selections.approve(Q3, "", "CZ0400"))
			.withMessageContaining("季度标兵还有并列没有裁定");
		assertThat(this.selections.approved(Q3)).isFalse();
	}

	@Test
	void tellsTheNextQuarterWhoWonInARow() {
		assertThat(this.wins.inARowBefore(Q3.next())).isEmpty();
		this.quarter.change(Subject.MEMBER, "CZ0001", Indicator.CONSECUTIVE_WINS, 1);
		this.selections.select(Q3, "系统");
		assertThat(this.wins.inARowBefore(Q3.next())).as("not approved yet").isEmpty();
		this.selections.approve(Q3, "", "CZ0400");
		Map<String, Integer> inARow = this.wins.inARowBefore(Q3.next()).orElseThrow();
		assertThat(inARow).hasSize(10)
			.containsEntry("CZ0001", 2)
			.containsEntry("CZ0002", 1)
			.doesNotContainKey("CZ0012");
	}

	@Test
	void tellsEverythingThatHappenedInOrder() {
		tieForTheLastPlace();
		this.selections.select(Q3, "系统");
		this.selections.decideTie(Q3, PEOPLE, List.of("CZ0011", "CZ0010"), "参加抗洪", "CZ0200");
		this.selections.select(Q3, "系统");
		this.strikes.strike(Q3, SECTIONS, "K02", "被通报", "CZ0300");
		this.verdicts.giveBack(Q3, "请再议", "CZ0400");
		assertThat(this.history.of(Q3)).extracting(Event::what)
			.contains("第1轮评选：当选 9，并列待定 2，未进入名额 1", "机关党委裁定第1轮的并列，先后为：人员11、人员10", "廉政审核取消：科室2", "党组退回，重新评选");
		assertThat(this.history.of(Q3)).extracting(Event::reason).contains("参加抗洪", "被通报", "请再议");
	}

	private void tieForTheLastPlace() {
		this.quarter.change(Subject.MEMBER, "CZ0010", Indicator.PIONEER_INDEX, 90);
		this.quarter.change(Subject.MEMBER, "CZ0011", Indicator.PIONEER_INDEX, 90);
		this.quarter.change(Subject.MEMBER, "CZ0012", Indicator.PIONEER_INDEX, 85);
	}

	private List<Outcome> outcomes(Award award) {
		return this.rounds.outcomes(this.rounds.current(Q3, award));
	}

	private List<String> ids(Award award, Result result) {
		return this.rounds.outcomes(this.rounds.current(Q3, award), result).stream().map(Outcome::id).toList();
	}

}
