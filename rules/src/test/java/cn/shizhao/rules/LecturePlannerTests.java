package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.LectureBook.Eligibility;
import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import cn.shizhao.rules.LectureSlot.PassedOver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class LecturePlannerTests {

	private static final Candidate ZHAO = lecturer("CZ0001", "赵一", "B01", 30);

	private static final Candidate QIAN = lecturer("CZ0002", "钱二", "B01", 20);

	private static final Candidate SUN = lecturer("CZ0003", "孙三", "B02", 10);

	private static final Candidate LI = lecturer("CZ0004", "李四", "B03", 5);

	@Test
	void aSlotSaysWhatTheMonthIsAboutWhoGivesItAndWhy() {
		LectureSlot slot = planner(12, 12, 0).plan(List.of(month(1, LI, ZHAO, SUN))).get(0);
		assertThat(slot.month()).isOne();
		assertThat(slot.module()).isEqualTo(Module.THEORY);
		assertThat(slot.theme()).isEqualTo(Theme.LOYALTY);
		assertThat(slot.chosen()).isEqualTo(new Choice(1, "CZ0001", "赵一", "B01"));
		assertThat(slot.reason()).isEqualTo("第1名（党龄 30），先于第2名CZ0003孙三（党龄 10）");
		assertThat(slot.passedOver()).containsExactly(
				new PassedOver("CZ0003", "孙三", Outcome.RANKED_LOWER, 2, "第2名（党龄 10），后于第1名CZ0001赵一（党龄 30）"),
				new PassedOver("CZ0004", "李四", Outcome.RANKED_LOWER, 3, "第3名（党龄 5），后于第1名CZ0001赵一（党龄 30）"));
	}

	@Test
	void aPersonGivesOnlySoManyLecturesAYear() {
		List<LectureSlot> plan = planner(12, 1, 0).plan(List.of(month(1, ZHAO, SUN), month(2, ZHAO, SUN)));
		assertThat(chosen(plan)).containsExactly("CZ0001", "CZ0003");
		assertThat(plan.get(1).reason()).isEqualTo("第2名（党龄 10），其他人都不能主讲；前面1名已达上限或间隔不足");
		assertThat(plan.get(1).passedOver())
			.containsExactly(new PassedOver("CZ0001", "赵一", Outcome.CAP_REACHED, 1, "第1名，本年已安排主讲1次（1月），达到每人上限1次"));
	}

	@Test
	void aBranchGivesOnlySoManyLecturesAYear() {
		List<LectureSlot> plan = planner(1, 12, 0).plan(List.of(month(1, ZHAO, SUN), month(2, QIAN, SUN)));
		assertThat(chosen(plan)).containsExactly("CZ0001", "CZ0003");
		assertThat(plan.get(1).passedOver())
			.containsExactly(new PassedOver("CZ0002", "钱二", Outcome.CAP_REACHED, 1, "第1名，支部B01本年已安排1次（1月），达到每支部上限1次"));
	}

	@Test
	void aBranchWaitsBetweenItsLectures() {
		LecturePlanner planner = planner(12, 12, 2);
		List<LectureSlot> plan = planner
			.plan(List.of(month(3, ZHAO, SUN), month(4, QIAN, SUN), month(5, QIAN, SUN), month(6, LI)));
		assertThat(chosen(plan)).containsExactly("CZ0001", "CZ0003", "CZ0002", "CZ0004");
		assertThat(plan.get(1).passedOver())
			.containsExactly(new PassedOver("CZ0002", "钱二", Outcome.GAP, 1, "第1名，支部B01在3月已有安排，与4月相隔不到2个月"));
		assertThat(plan.get(2).passedOver()).extracting(PassedOver::outcome).containsExactly(Outcome.GAP);
	}

	@Test
	void noGapLetsABranchLectureEveryMonth() {
		assertThat(chosen(planner(12, 12, 0).plan(List.of(month(1, ZHAO, SUN), month(2, ZHAO, SUN)))))
			.containsExactly("CZ0001", "CZ0001");
	}

	@Test
	void someoneWithoutABranchIsHeldBackByNone() {
		Candidate alone = lecturer("CZ0009", "独", null, 40);
		assertThat(chosen(planner(1, 12, 6).plan(List.of(month(1, alone), month(2, alone))))).containsExactly("CZ0009",
				"CZ0009");
	}

	@Test
	void whatIsSettledIsKeptAndCountsForEarlierAndLaterMonths() {
		LecturePlanner planner = planner(12, 1, 2);
		List<LectureSlot> plan = planner.plan(List.of(month(1, ZHAO, QIAN, SUN), month(2, ZHAO, QIAN, SUN)),
				List.of(new Choice(2, "CZ0001", "赵一", "B01")));
		assertThat(chosen(plan)).containsExactly("CZ0003", "CZ0001");
		assertThat(plan.get(0).passedOver()).extracting(PassedOver::id, PassedOver::outcome)
			.containsExactly(tuple("CZ0001", Outcome.CAP_REACHED), tuple("CZ0002", Outcome.GAP));
		assertThat(plan.get(1)).isEqualTo(new LectureSlot(2, Module.BELIEF, Theme.RESPONSIBILITY,
				new Choice(2, "CZ0001", "赵一", "B01"), "已事先指定由CZ0001赵一主讲", List.of()));
	}

	@Test
	void whatIsSettledForAMonthNotPlannedCountsAndNeedNotBeACandidate() {
		List<LectureSlot> plan = planner(1, 1, 0).plan(List.of(month(1, ZHAO, SUN)),
				List.of(new Choice(12, "CZ9999", "外请", "B01")));
		assertThat(chosen(plan)).containsExactly("CZ0003");
	}

	@Test
	void everyReasonAgainstTheIneligibleIsKept() {
		Candidate away = with(with(ZHAO, LectureIndicator.ON_DUTY, 0), LectureIndicator.LECTURES, 3);
		LectureSlot slot = LecturePlanner.of(PolicyBooks.lectures()).plan(List.of(month(1, away, SUN))).get(0);
		assertThat(slot.chosen().id()).isEqualTo("CZ0003");
		assertThat(slot.passedOver()).containsExactly(new PassedOver("CZ0001", "赵一", Outcome.INELIGIBLE, null,
				"在岗：否（JT-01 不在岗的不安排主讲）；24个月主讲次数 3，不少于3（JT-03 24个月里已主讲三次以上）"));
	}

	@Test
	void aMonthInWhichNobodyMayStaysEmptyAndSaysWhy() {
		LectureSlot slot = LecturePlanner.of(PolicyBooks.lectures())
			.plan(List.of(month(2, with(LI, LectureIndicator.ON_DUTY, 0), ZHAO, QIAN)),
					List.of(new Choice(1, "CZ0001", "赵一", "B01")))
			.get(0);
		assertThat(slot.chosen()).isNull();
		assertThat(slot.reason()).isEqualTo("没有人可以主讲：1人不具备资格，1人已达上限，1人间隔不足；请补充候选人，或另行指定主讲人");
		assertThat(slot.passedOver()).extracting(PassedOver::outcome)
			.containsExactly(Outcome.CAP_REACHED, Outcome.GAP, Outcome.INELIGIBLE);
		assertThat(planner(1, 1, 0).plan(List.of(month(1))).get(0).reason()).isEqualTo("没有候选人；请补充候选人，或另行指定主讲人");
	}

	@Test
	void anEmptyMonthCountsForNobody() {
		assertThat(chosen(planner(1, 1, 6).plan(List.of(month(1), month(2, ZHAO))))).containsExactly(null, "CZ0001");
	}

	@Test
	void equalsGoByStaffNumberAndAreToldSo() {
		Candidate twin = lecturer("CZ0000", "孙又", "B05", 10);
		LectureSlot slot = planner(12, 12, 0).plan(List.of(month(1, SUN, twin))).get(0);
		assertThat(slot.chosen().id()).isEqualTo("CZ0000");
		assertThat(slot.reason()).isEqualTo("第1名（党龄 10），先于第2名CZ0003孙三，各项排序都相同，按工号先后");
		assertThat(slot.passedOver().get(0).reason()).isEqualTo("第2名（党龄 10），后于第1名CZ0000孙又，各项排序都相同，按工号先后");
	}

	@Test
	void withoutRankingStaffNumbersDecide() {
		LectureBook book = new LectureBook("f.xlsx", "0".repeat(64), PolicyBooks.lectures().turns(), List.of(),
				new Quota(12, 12, 0), List.of());
		LectureSlot slot = LecturePlanner.of(book).plan(List.of(month(1, LI, SUN))).get(0);
		assertThat(slot.chosen().id()).isEqualTo("CZ0003");
		assertThat(slot.reason()).isEqualTo("第1名，先于第2名CZ0004李四，各项排序都相同，按工号先后");
	}

	@Test
	void theReasonNamesTheKeysUpToTheOneThatDecides() {
		Candidate first = with(with(LI, LectureIndicator.THEME_PROPOSED, 1), LectureIndicator.MONTHS_SINCE, 999);
		Candidate second = with(with(SUN, LectureIndicator.THEME_PROPOSED, 1), LectureIndicator.MONTHS_SINCE, 30);
		Candidate unknown = new Candidate("CZ0010", "周五", "B07", Map.of());
		LectureSlot slot = planner(
				List.of(new Key(LectureIndicator.THEME_PROPOSED, true), new Key(LectureIndicator.MONTHS_SINCE, true)))
			.plan(List.of(month(1, unknown, second, first)))
			.get(0);
		assertThat(slot.reason()).isEqualTo("第1名（申报主题相符：是；从未主讲），先于第2名CZ0003孙三（距上次主讲月数 30）");
		assertThat(slot.passedOver()).extracting(PassedOver::reason)
			.containsExactly("第2名（申报主题相符：是；距上次主讲月数 30），后于第1名CZ0004李四（从未主讲）",
					"第3名（缺少申报主题相符，该项排在最后；缺少距上次主讲月数，该项排在最后），后于第1名CZ0004李四（申报主题相符：是）");
	}

	@Test
	void theNextInTurnReplacesSomeoneWhoCannotCome() {
		LecturePlanner planner = planner(1, 1, 0);
		LectureMonth january = month(1, ZHAO, QIAN, SUN, LI);
		List<Choice> plan = planner.plan(List.of(january, month(2, SUN))).stream().map(LectureSlot::chosen).toList();
		LectureSlot slot = planner.next(january, plan, Set.of("CZ0001"));
		assertThat(slot.chosen()).isEqualTo(new Choice(1, "CZ0002", "钱二", "B01"));
		assertThat(slot.reason()).isEqualTo("第1名（党龄 20），先于第3名CZ0004李四（党龄 5）");
		assertThat(slot.passedOver()).extracting(PassedOver::id, PassedOver::outcome)
			.containsExactly(tuple("CZ0003", Outcome.CAP_REACHED), tuple("CZ0004", Outcome.RANKED_LOWER));
		assertThat(planner.next(january, plan, Set.of("CZ0001", "CZ0002")).chosen().id()).isEqualTo("CZ0004");
		assertThat(planner.next(january, plan, Set.of("CZ0001", "CZ0002", "CZ0004")).chosen()).isNull();
	}

	@Test
	void monthsComeInOrderHoweverTheyAreGiven() {
		List<LectureSlot> plan = planner(12, 1, 0).plan(List.of(month(2, ZHAO, SUN), month(1, ZHAO, SUN)));
		assertThat(plan).extracting(LectureSlot::month).containsExactly(1, 2);
		assertThat(chosen(plan)).containsExactly("CZ0001", "CZ0003");
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		LecturePlanner planner = planner(1, 1, 0);
		assertThatIllegalArgumentException().isThrownBy(() -> planner.plan(List.of(month(1), month(1))))
			.withMessage("1 月出现了不止一次；每月只能排一次");
		assertThatIllegalArgumentException().isThrownBy(() -> planner.plan(List.of(month(13))))
			.withMessage("f.xlsx 的“轮次”表里没有 13 月；请核对月份");
		assertThatIllegalArgumentException().isThrownBy(() -> planner.plan(List.of(month(1, ZHAO, ZHAO))))
			.withMessage("CZ0001 在 1 月的候选人里出现了不止一次；每人只能有一行");
		Choice settled = new Choice(1, "CZ0001", "赵一", "B01");
		assertThatIllegalArgumentException().isThrownBy(() -> planner.plan(List.of(), List.of(settled, settled)))
			.withMessage("1 月指定了不止一位主讲人；每月只能指定一位");
	}

	@Test
	void manyThreadsMayAskOnePlanner() {
		LecturePlanner planner = LecturePlanner.of(PolicyBooks.lectures());
		List<LectureMonth> months = IntStream.rangeClosed(1, 12)
			.mapToObj((i) -> month(i, ZHAO, QIAN, SUN, LI))
			.toList();
		List<LectureSlot> plan = planner.plan(months);
		assertThat(IntStream.range(0, 200).parallel().mapToObj((i) -> planner.plan(months)).distinct())
			.containsExactly(plan);
	}

	private static Stream<@Nullable String> chosen(List<LectureSlot> plan) {
		return plan.stream().map((slot) -> (slot.chosen() != null) ? slot.chosen().id() : null);
	}

	private static LecturePlanner planner(int perBranch, int perPerson, int gap) {
		return LecturePlanner
			.of(book(new Quota(perBranch, perPerson, gap), List.of(new Key(LectureIndicator.PARTY_YEARS, true))));
	}

	private static LecturePlanner planner(List<Key> keys) {
		return LecturePlanner.of(book(new Quota(12, 12, 0), keys));
	}

	private static LectureBook book(Quota quota, List<Key> keys) {
		return new LectureBook("f.xlsx", "0".repeat(64), PolicyBooks.lectures().turns(), List.<Eligibility>of(), quota,
				keys);
	}

	private static LectureMonth month(int number, Candidate... candidates) {
		return new LectureMonth(number, List.of(candidates));
	}

	private static Candidate lecturer(String id, String name, @Nullable String branch, int partyYears) {
		return new Candidate(id, name, branch, Map.of(LectureIndicator.PARTY_YEARS, BigDecimal.valueOf(partyYears)));
	}

	private static Candidate with(Candidate candidate, LectureIndicator indicator, int value) {
		Map<LectureIndicator, BigDecimal> values = new EnumMap<>(candidate.values());
		values.put(indicator, BigDecimal.valueOf(value));
		return new Candidate(candidate.id(), candidate.name(), candidate.branch(), values);
	}

}
