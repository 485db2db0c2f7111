package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import cn.shizhao.foundation.text.Typography;
import cn.shizhao.inspection.finding.FindingState;
import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.rules.ResponseBook.Grade;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the system writes of a month.
 */
class DraftWriterTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Test
	void countsWhatCountsAndSaysWhatBecameOfIt() {
		Draft draft = write(FoundOnes.ofAllKinds(), FoundOnes.ofAllKinds().subList(0, 1));
		assertThat(text(draft, Block.SCOPE)).startsWith("2026年10月1日至10月31日，").endsWith("共有2天登记了问题，涉及2处地点。");
		assertThat(text(draft, Block.OVERVIEW))
			.isEqualTo("本月共发现问题3起：提醒1起、一般1起、严重1起；涉及2个科室、“十不准”中的2条。比上月（1起）增加2起。其中90天内重复发生的1起。");
		assertThat(text(draft, Block.PROBLEMS)).startsWith("按条款和科室统计见表1、表2。问题最多的是第2条，2起。问题最多的科室是预算科，2起。");
		assertThat(text(draft, Block.HANDLING))
			.isEqualTo("截至2026年10月30日，已整改1起、待验收1起、待整改1起。逾期整改1起，其中1起还没有整改完。按规定安排谈话1起。另有1起正在申诉，审理期间不计入本通报的数字。");
		assertThat(text(draft, Block.NEXT)).contains("（一）还没有整改完的2起", "重点看住第2条", "（三）");
		assertThat(draft.counts()).containsExactly(
				new Count(Count.Kind.CLAUSE, Typography.official("第2条：不准无故迟到、早退、脱岗、旷工"), 1, 1, 0),
				new Count(Count.Kind.CLAUSE, Typography.official("第7条：不准7"), 0, 0, 1),
				new Count(Count.Kind.SECTION, "预算科", 1, 1, 0), new Count(Count.Kind.SECTION, "办公室", 0, 0, 1));
	}

	@Test
	void singlesOutNothingThatHappenedOnceOrAsOftenAsSomethingElse() {
		Draft draft = write(FoundOnes.ofAllKinds().subList(1, 3), List.of());
		assertThat(text(draft, Block.PROBLEMS)).doesNotContain("最多");
		assertThat(text(draft, Block.NEXT)).contains("自查。").doesNotContain("重点");
	}

	@Test
	void namesNobodyButWhoWasFoundSevere() {
		Draft draft = write(FoundOnes.ofAllKinds(), List.of());
		String everything = draft.blocks() + draft.counts().toString();
		assertThat(everything).contains("2026年10月15日", "办公室王敏违反第7条")
			.doesNotContain("陈晨", "李想", "赵宁", "孙悦", "周涛", "CZ00", "不在岗", "国库科", "采购科", "社保科");
	}

	@Test
	void aSectionFoundSevereIsNamedOnce() {
		Found one = FoundOnes.ofAllKinds().get(2);
		Found section = new Found(one.id(), one.number(), one.happenedOn(), one.place(), "K01", "办公室", true, "K01",
				"办公室", "B01", 7, Grade.SEVERE, one.facts(), 1, one.dueOn(), null, FindingState.OPEN, true);
		assertThat(text(write(List.of(section), List.of()), Block.PROBLEMS)).contains("10月15日，办公室违反第7条");
	}

	@Test
	void aMonthWithoutFindingsSaysSoInEveryPart() {
		Draft draft = write(List.of(), List.of());
		assertThat(draft.blocks()).hasSize(5);
		assertThat(draft.blocks().values()).allSatisfy((text) -> assertThat(text).containsAnyOf("没有发现问题", "没有需要处理的问题"));
		assertThat(text(draft, Block.OVERVIEW)).endsWith("上月也没有发现问题。");
		assertThat(draft.counts()).isEmpty();
		assertThat(text(write(List.of(), FoundOnes.ofAllKinds()), Block.OVERVIEW)).endsWith("上月为3起。");
	}

	@Test
	void whatChangedSinceTheLastBulletinIsToldInTheNext() {
		List<Found> before = FoundOnes.ofAllKinds().subList(0, 1);
		assertThat(text(since(before, 1), Block.OVERVIEW)).doesNotContain("上月通报印发");
		assertThat(text(since(before, 0), Block.OVERVIEW)).endsWith("上月通报印发时为0起，以后有补登或撤销，现为1起。");
	}

	private static Draft since(List<Found> before, int published) {
		return DraftWriter.write(OCTOBER, LocalDate.of(2026, 10, 30), List.of(), before, published, FoundOnes.CLAUSES);
	}

	@Test
	void anAppealAloneIsNoFindingAndNotNothingEither() {
		Draft draft = write(FoundOnes.ofAllKinds().subList(3, 6), List.of());
		assertThat(text(draft, Block.OVERVIEW)).startsWith("本月没有计入通报的问题。");
		assertThat(text(draft, Block.HANDLING)).contains("另有1起正在申诉");
		assertThat(draft.counts()).isEmpty();
	}

	@Test
	void setsTextAsOfficialPapersDo() {
		assertThat(Typography.official("共 3 起\u002C见表 1\u0028单位\u003A起\u0029\u003B2026 年"))
			.isEqualTo("共3起\uFF0C见表1\uFF08单位\uFF1A起\uFF09\uFF1B2026年");
	}

	private static Draft write(List<Found> found, List<Found> before) {
		return DraftWriter.write(OCTOBER, LocalDate.of(2026, 10, 30), found, before, null, FoundOnes.CLAUSES);
	}

	private static String text(Draft draft, Block block) {
		return draft.blocks().get(block);
	}

}
