package cn.shizhao.rules.workbook;

import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Quota;
import cn.shizhao.rules.Workbooks;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.selection;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the sheets of a selection workbook say: one test per refusal.
 */
class SelectionRefusalTests {

	@Test
	void theDefaultIsReadAsWritten() throws BookException {
		SelectionBook book = Workbooks.selection(BookKind.EXEMPLAR_SELECTION.shipped(), "f.xlsx").book();
		assertThat(book.quotas()).isEqualTo(Map.of(Award.QUARTERLY_EXEMPLAR, new Quota(10, 2, 1),
				Award.EXCELLENT_SECTION, new Quota(6, 2, null), Award.ANNUAL_EXEMPLAR, new Quota(10, 2, null)));
		assertThat(book.ranking().get(Award.QUARTERLY_EXEMPLAR)).extracting(SelectionBook.Key::indicator)
			.containsExactly(Indicator.PIONEER_INDEX, Indicator.PERFORMANCE, Indicator.FINDINGS,
					Indicator.VOLUNTEER_HOURS, Indicator.PARTY_YEARS);
		assertThat(book.ranking().get(Award.QUARTERLY_EXEMPLAR)).extracting(SelectionBook.Key::higherFirst)
			.containsExactly(true, true, false, true, true);
		assertThat(book.eligibility()).hasSize(15);
	}

	@Test
	void anUnknownAwardIsRefused() {
		assertThat(selection(text("资格!B2", "月度标兵"))).contains("资格 › B2：没有“月度标兵”这个评选类别；请从下拉列表选：季度标兵、优秀科室、十佳标兵");
	}

	@Test
	void anIndicatorTheAwardDoesNotKnowIsRefused() {
		assertThat(selection(text("资格!C2", "科室指数").andThen(text("排序!C8", "党龄")))).containsExactly(
				"资格 › C2：季度标兵评的是党员，没有“科室指数”这个指标；可用的指标见“填写说明”", "排序 › C8：优秀科室评的是科室，没有“党龄”这个指标；可用的指标见“填写说明”");
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThat(selection(number("资格!D4", 80))).containsExactly("资格 › E4：上限 80 不大于下限 80，这一行永远不会生效；请改成上限大于下限");
	}

	@Test
	void aRowThatDisqualifiesEveryoneIsRefused() {
		assertThat(selection(clear("资格!E2"))).containsExactly("资格 › D2：上限和下限都没有填，所有人都会失去资格；请至少填一个");
	}

	@Test
	void aQuotaBelowOneIsRefused() {
		assertThat(selection(number("名额!B2", 0).andThen(number("名额!C2", 0)).andThen(number("名额!D2", -1))))
			.containsExactly("名额 › B2：“名额”是 0，至少要是 1；不评这一项就删除它的行", "名额 › C2：“每支部上限”是 0，至少要是 1；不限就留空",
					"名额 › D2：“每科室上限”是 -1，至少要是 1；不限就留空");
	}

	@Test
	void anAwardWithTwoQuotasIsRefused() {
		assertThat(selection(text("名额!A3", "季度标兵"))).contains("名额 › A3：评选类别“季度标兵”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void aRankingWithHolesIsRefused() {
		assertThat(selection(number("排序!B4", 7))).containsExactly("排序 › B4：季度标兵的次序跳号：有 7，没有 6；请从 1 起连续编号",
				"排序 › B5：季度标兵的次序跳号：有 4，没有 3；请从 1 起连续编号");
	}

	@Test
	void aRankingWithDoubledOrderIsRefused() {
		assertThat(selection(number("排序!B3", 1))).contains("排序 › B3：评选类别和次序“季度标兵 1”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void aRankingFromZeroIsRefused() {
		assertThat(selection(number("排序!B2", 0))).contains("排序 › B2：次序 0 应从 1 起；请改正");
	}

	@Test
	void anIndicatorRankedTwiceIsRefused() {
		assertThat(selection(text("排序!C3", "先锋指数")))
			.containsExactly("排序 › C3：季度标兵已经在第 2 行比过“先锋指数”，再比一次没有作用；请换一个指标或删除这一行");
	}

	@Test
	void anAwardWithoutPlacesIsRefusedWhereverItIsNamed() {
		assertThat(selection((book) -> book.getSheet("名额").removeRow(book.getSheet("名额").getRow(3)))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).endsWith("“十佳标兵”在名额表里没有名额；请在名额表补一行，或删除这一行"));
	}

	@Test
	void anAwardWithoutRankingIsRefused() {
		assertThat(selection((book) -> List.of(12, 11, 10)
			.forEach((row) -> book.getSheet("排序").removeRow(book.getSheet("排序").getRow(row - 1)))))
			.containsExactly("名额 › A4：“十佳标兵”在排序表里没有排序，会全部并列；请在排序表至少补一行");
	}

	@Test
	void aCaseGivingAnIndicatorOfSomeoneElseIsRefused() {
		assertThat(selection((book) -> book.getSheet("用例").getRow(1).getCell(1).setCellValue("优秀科室")))
			.containsExactly("用例 › H2：优秀科室评的是科室，没有“正式党员”这个指标；请清空这一格");
	}

}
