package cn.shizhao.rules.workbook;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.pioneer;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rows of an index workbook say, alone and together: one test per refusal.
 */
class RuleRefusalTests {

	@Test
	void anIndicatorOfSomeoneElseIsRefused() {
		assertThat(pioneer(text("计分表!C2", "科室业务得分"))).containsExactly("计分表 › C2：党员没有“科室业务得分”这个指标；可用的指标见“填写说明”");
	}

	@Test
	void anIndexCannotCountItself() {
		assertThat(pioneer(text("计分表!C2", "先锋指数"))).singleElement().asString().startsWith("计分表 › C2：没有“先锋指数”这个指标");
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThat(pioneer(number("计分表!E3", 0.8))).containsExactly("计分表 › E3：上限 0.8 不大于下限 0.8，这一行永远不会生效；请改成上限大于下限");
	}

	@Test
	void aBoundNoValueReachesIsRefused() {
		assertThat(pioneer(number("计分表!D2", 95)))
			.contains("计分表 › D2：下限 95 超过指标的最大值 1，这一行永远不会生效；比率用小数，如 95% 写 0.95；请改小");
		assertThat(pioneer(number("计分表!E13", 0))).contains("计分表 › E13：上限 0 不大于 0，指标不会小于 0，这一行永远不会生效；请改大或留空");
	}

	@Test
	void aNegativePointIsRefused() {
		assertThat(pioneer(number("计分表!G27", -5))).containsExactly("计分表 › G27：分值 -5 是负数；请写正数，要减分就把类别选为“扣分”");
	}

	@Test
	void perUnitOnWhatIsNoCountIsRefused() {
		assertThat(pioneer(text("计分表!F2", "按次"))).containsExactly("计分表 › F2：“月讲堂到课率”是比率，不能按次计分；请改为定额，或换一个次数类指标");
	}

	@Test
	void aVetoWithPointsIsRefused() {
		assertThat(pioneer(text("计分表!F31", "定额").andThen(number("计分表!G31", 5))))
			.containsExactly("计分表 › F31：否决行不填“计分方式”；请清空，或改类别", "计分表 › G31：否决行不填“分值”；请清空，或改类别");
	}

	@Test
	void aRowWithoutModeOrPointsIsRefused() {
		assertThat(pioneer(clear("计分表!F2").andThen(clear("计分表!G2")))).containsExactly("计分表 › F2：“计分方式”没有填；基础行必须填",
				"计分表 › G2：“分值”没有填；基础行必须填");
	}

	@Test
	void overlapIsRefusedNamingBothRows() {
		assertThat(pioneer(number("计分表!E3", 0.97)))
			.containsExactly("计分表 › D3：与第 2 行（XF-101）重叠：“月讲堂到课率”0.95≤值 和 0.8≤值<0.97 会同时生效；请改上下限，使同一个值只落在一行里");
	}

	@Test
	void overlapOfCountsNeedsAWholeNumberInCommon() {
		assertThat(pioneer(number("计分表!E14", 1.9).andThen(number("计分表!D15", 1.5)))).isEmpty();
	}

	@Test
	void aWideRowOverAllOthersIsFound() {
		assertThat(pioneer(clear("计分表!D3").andThen(clear("计分表!E3")))).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("重叠").contains("任何值"));
	}

	@Test
	void theSameRangeInAnotherModeOrCategoryIsNoOverlap() {
		assertThat(pioneer(text("计分表!C22", "文章入选数"))).noneSatisfy((line) -> assertThat(line).contains("重叠"));
		assertThat(pioneer(text("计分表!C29", "严重问题数").andThen(text("计分表!F29", "定额"))))
			.noneSatisfy((line) -> assertThat(line).contains("重叠"));
	}

	@Test
	void aGapIsOnlyAWarning() throws BookException {
		byte[] content = Edits.book(BookKind.PIONEER_INDEX, (book) -> {
			number("计分表!D2", 0.96).accept(book);
			dropCases(book);
		});
		assertThat(Workbooks.index(content, "f.xlsx").warnings()).extracting(Problem::toString)
			.containsExactly("f.xlsx › 计分表 › D2：提示：“月讲堂到课率”在 0.95≤值<0.96 时没有任何一行生效，不得分；如果不是有意的，请补上一行或改上下限");
	}

	@Test
	void aGapWithoutAWholeNumberIsNoneForCounts() {
		assertThat(pioneer(number("计分表!E14", 1.5).andThen(number("计分表!D15", 2)))).isEmpty();
	}

	@Test
	void anEmptyTableIsRefused() {
		assertThat(Edits.problems(Workbooks.template(BookKind.PIONEER_INDEX))).containsExactly("计分表：一行规定也没有；请至少写一行",
				"等次：一个等次也没有；请写出等次，使 0 到 100 分正好各属一个等次");
	}

	@Test
	void aCapThatIsNotPositiveIsRefused() {
		assertThat(pioneer(number("封顶!B2", 0))).containsExactly("封顶 › B2：封顶 0 应大于 0；不封顶就删除这一行，不要这个类别就在计分表里删除它的行");
	}

	@Test
	void aCapOnDeductionsIsRefused() {
		assertThat(pioneer(text("封顶!A2", "扣分"))).containsExactly("封顶 › A2：没有“扣分”这个类别；请从下拉列表选：基础、履职、奖励");
	}

	@Test
	void gradesThatLeaveOutTotalsAreRefused() {
		assertThat(pioneer(number("等次!B5", 10).andThen(number("等次!C3", 85)).andThen(number("等次!C2", 100))))
			.containsExactly("等次 › B2：85 到 90 分之间没有等次；请改上下限，使 0 到 100 分都有等次",
					"等次 › C2：100 到 100 分之间（上限那一分不算在内）没有等次；请改上下限，使 0 到 100 分都有等次",
					"等次 › B5：0 到 10 分之间没有等次；请改上下限，使 0 到 100 分都有等次");
	}

	@Test
	void gradesThatOverlapAreRefused() {
		assertThat(pioneer(number("等次!C3", 95))).containsExactly("等次 › B2：等次“优秀”与第 3 行“良好”重叠；请改上下限，使每个分数只属于一个等次");
	}

	@Test
	void aFailingCaseShowsExpectedAndActualAndHow() {
		assertThat(pioneer(number("计分表!G4", 9))).containsExactly(
				"用例 › R3：用例“月讲堂到课率 0.6 XF-103”应得 8 分，按本工作簿算得 9.00 分（XF-103 +9）；请改计分表或改用例",
				"用例 › R4：用例“月讲堂到课率 0.7999 XF-103”应得 8 分，按本工作簿算得 9.00 分（XF-103 +9）；请改计分表或改用例");
	}

	@Test
	void aCaseWithAnotherGradeFails() {
		assertThat(pioneer(text("用例!S3", "合格")))
			.containsExactly("用例 › S3：用例“月讲堂到课率 0.6 XF-103”应得等次“合格”，按本工作簿算得“不合格”；请改等次表或改用例");
	}

	@Test
	void aCaseThatCannotBeIsRefused() {
		assertThat(pioneer(number("用例!C3", 1.5).andThen(number("用例!R4", 101)).andThen(text("用例!S5", "及格"))))
			.containsExactly("用例 › C3：“月讲堂到课率”不能大于 1，读到的是 1.5；请改正", "用例 › R4：总分 101 不可能出现；总分在 0 到 100 之间，最多两位小数，请改正",
					"用例 › S5：等次表里没有“及格”；请写等次表里的名称：优秀、良好、合格、不合格");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*_INDEX")
	void theSubjectIsFoundWhateverTheFileIsCalled(BookKind kind) throws BookException {
		assertThat(Workbooks.index(kind.shipped(), "我的表.xlsx").book().subject()).isEqualTo(kind.subject());
	}

	@Test
	void whereIndicatorsFitSeveralTheFileNameDecides() throws BookException {
		byte[] content = Edits.book(BookKind.SECTION_INDEX, (book) -> {
			for (int row = 20; row >= 3; row--) {
				book.getSheet("计分表").removeRow(book.getSheet("计分表").getRow(row - 1));
			}
			text("计分表!B2", "否决").andThen(text("计分表!C2", "处分数")).andThen(number("计分表!D2", 1)).accept(book);
			clear("计分表!F2").andThen(clear("计分表!G2")).accept(book);
			dropCases(book);
		});
		assertThat(Edits.problems(content)).containsExactly(
				"计分表：只看指标分不清是给党员、支部还是科室计分；请在文件名里写明，如 pioneer-index.xlsx、fortress-index.xlsx、section-index.xlsx");
		assertThat(Workbooks.index(content, "新的堡垒指数.xlsx").book().subject()).isEqualTo(Subject.BRANCH);
		assertThat(Workbooks.index(content, "section-index (2).xlsx").book().subject()).isEqualTo(Subject.SECTION);
	}

	private static void dropCases(XSSFWorkbook book) {
		for (int row = book.getSheet("用例").getLastRowNum(); row > 0; row--) {
			book.getSheet("用例").removeRow(book.getSheet("用例").getRow(row));
		}
	}

}
