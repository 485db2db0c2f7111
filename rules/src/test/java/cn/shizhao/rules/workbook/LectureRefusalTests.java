package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureBook.Eligibility;
import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureIndicator;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.lectures;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the sheets of a lecture roster workbook say: one test per refusal.
 */
class LectureRefusalTests {

	@Test
	void theDefaultIsReadAsWritten() throws BookException {
		LectureBook book = Workbooks.lectures(BookKind.LECTURE_ROSTER.shipped(), "f.xlsx").book();
		assertThat(book.turns()).hasSize(LectureBook.MONTHS);
		assertThat(book.turn(4)).isEqualTo(new Turn(4, Module.THEORY, Theme.INTEGRITY, "", 5));
		assertThat(book.eligibility()).hasSize(3)
			.contains(new Eligibility("JT-03", LectureIndicator.LECTURES, new Band(BigDecimal.valueOf(3), null),
					"24个月里已主讲三次以上", 4));
		assertThat(book.quota()).isEqualTo(new Quota(2, 1, 2));
		assertThat(book.ranking()).hasSize(6)
			.startsWith(new Key(LectureIndicator.THEME_PROPOSED, true))
			.endsWith(new Key(LectureIndicator.PARTY_YEARS, true));
		assertThat(book.file()).isEqualTo("f.xlsx");
		assertThat(book.hash()).matches("[0-9a-f]{64}");
	}

	@Test
	void rankingIsReadInItsOrderWhereverTheRowsStand() throws BookException {
		byte[] content = Edits.book(BookKind.LECTURE_ROSTER, number("排序!A2", 6).andThen(number("排序!A7", 1)));
		assertThat(Workbooks.lectures(content, "f.xlsx").book().ranking())
			.startsWith(new Key(LectureIndicator.PARTY_YEARS, true))
			.endsWith(new Key(LectureIndicator.THEME_PROPOSED, true));
	}

	@Test
	void aMonthThereIsNotIsRefusedAndTheOneMissingNamed() {
		assertThat(lectures(number("轮次!A2", 0).andThen(number("轮次!A13", 13)))).containsExactly(
				"轮次：少了 1、12 月；请补上，1 月到 12 月每月正好一行", "轮次 › A2：没有 0 月，月份只有 1 到 12；请改正",
				"轮次 › A13：没有 13 月，月份只有 1 到 12；请改正");
	}

	@Test
	void aDoubledMonthIsRefused() {
		assertThat(lectures(number("轮次!A3", 1))).containsExactly("轮次：少了 2 月；请补上，1 月到 12 月每月正好一行",
				"轮次 › A3：月份“1”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void aMissingMonthIsRefused() {
		assertThat(lectures((book) -> book.getSheet("轮次").removeRow(book.getSheet("轮次").getRow(12))))
			.containsExactly("轮次：少了 12 月；请补上，1 月到 12 月每月正好一行");
	}

	@Test
	void aMonthThatCannotBeReadIsNotMissed() {
		assertThat(lectures(text("轮次!A3", "二月"))).hasSize(1).first().asString().startsWith("轮次 › A3：读到的是文字“二月”");
		assertThat(lectures(number("轮次!A3", 2.5))).containsExactly("轮次 › A3：读到的数是 2.5，这一列只能填整数；请改成整数");
	}

	@Test
	void unknownWordsAreRefused() {
		assertThat(lectures(text("轮次!B2", "业务").andThen(text("轮次!C2", "勤俭"))
			.andThen(text("资格!B2", "先锋指数"))
			.andThen(text("排序!C2", "高")))).containsExactly("轮次 › B2：没有“业务”这个模块；请从下拉列表选：理论武装、理想信念、财政业务",
					"轮次 › C2：没有“勤俭”这个主题；请从下拉列表选：忠诚、责任、奉献、廉政",
					"资格 › B2：没有“先锋指数”这个指标；请从下拉列表选：24个月主讲次数、距上次主讲月数、支部24个月主讲次数、党龄、文章入选数、在岗、正式党员、申报主题相符、申报模块相符",
					"排序 › C2：没有“高”这个方向；请从下拉列表选：高者优先、低者优先");
	}

	@Test
	void aMonthWithoutModuleAndThemeIsRefused() {
		assertThat(lectures(clear("轮次!B2").andThen(clear("轮次!C2")))).containsExactly("轮次 › B2：“模块”没有填；请从下拉列表选一个",
				"轮次 › C2：“主题”没有填；请从下拉列表选一个");
	}

	@Test
	void aDoubledCodeIsRefused() {
		assertThat(lectures(text("资格!A3", "JT-01"))).containsExactly("资格 › A3：编号“JT-01”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThat(lectures(number("资格!D4", 3))).containsExactly("资格 › D4：上限 3 不大于下限 3，这一行永远不会生效；请改成上限大于下限");
		assertThat(lectures(number("资格!D4", 4))).isEmpty();
	}

	@Test
	void aRowThatDisqualifiesEveryoneIsRefused() {
		assertThat(lectures(clear("资格!C4"))).containsExactly("资格 › C4：上限和下限都没有填，所有人都会失去资格；请至少填一个");
	}

	@Test
	void aBoundOutOfTheIndicatorsReachIsRefused() {
		assertThat(lectures(number("资格!C2", 2).andThen(clear("资格!D2")).andThen(number("资格!D3", 0))))
			.containsExactly("资格 › C2：下限 2 超过指标的最大值 1，这一行永远不会生效；请改小", "资格 › D3：上限 0 不大于 0，指标不会小于 0，这一行永远不会生效；请改大或留空");
		assertThat(lectures(text("资格!B4", "距上次主讲月数").andThen(number("资格!C4", 1000))))
			.containsExactly("资格 › C4：下限 1000 超过指标的最大值 999，这一行永远不会生效；请改小");
		assertThat(lectures(text("资格!B4", "距上次主讲月数").andThen(number("资格!C4", 999)))).isEmpty();
	}

	@Test
	void aBookWithoutAnyDisqualificationIsAccepted() {
		assertThat(lectures((book) -> List.of(3, 2, 1)
			.forEach((row) -> book.getSheet("资格").removeRow(book.getSheet("资格").getRow(row))))).isEmpty();
	}

	@Test
	void aQuotaBelowOneOrANegativeGapIsRefused() {
		assertThat(lectures(number("名额!A2", 0).andThen(number("名额!B2", -1)).andThen(number("名额!C2", -1))))
			.containsExactly("名额 › A2：“每支部上限”是 0，至少要是 1；不想限制就写 12", "名额 › B2：“每人上限”是 -1，至少要是 1；不想限制就写 12",
					"名额 › C2：“间隔月数”是 -1，不能小于 0；不限就写 0");
		assertThat(lectures(number("名额!A2", 1).andThen(number("名额!C2", 0)))).isEmpty();
	}

	@Test
	void moreThanOneQuotaIsRefused() {
		assertThat(lectures(quota(2).andThen(quota(3)))).containsExactly("名额 › 第3行：“名额”表只能有一行；请删除多余的行",
				"名额 › 第4行：“名额”表只能有一行；请删除多余的行");
	}

	private static Consumer<XSSFWorkbook> quota(int row) {
		String number = String.valueOf(row + 1);
		return number("名额!A" + number, 3).andThen(number("名额!B" + number, 1)).andThen(number("名额!C" + number, 1));
	}

	@Test
	void aQuotaWithAHoleIsRefused() {
		assertThat(lectures(clear("名额!C2"))).containsExactly("名额 › C2：“间隔月数”没有填；请填整数");
	}

	@Test
	void aRankingWithHolesIsRefused() {
		assertThat(lectures(number("排序!A4", 9))).containsExactly("排序 › A4：次序跳号：有 9，没有 8；请从 1 起连续编号",
				"排序 › A5：次序跳号：有 4，没有 3；请从 1 起连续编号");
		assertThat(lectures(number("排序!A2", 0))).containsExactly("排序 › A2：次序 0 应从 1 起；请改正",
				"排序 › A3：次序跳号：有 2，没有 1；请从 1 起连续编号");
	}

	@Test
	void aRankingWithADoubledOrderOrIndicatorIsRefused() {
		assertThat(lectures(number("排序!A7", 5))).containsExactly("排序 › A7：次序“5”与第 6 行重复；请改成不重复的，或删除其中一行");
		assertThat(lectures(text("排序!B3", "申报主题相符")))
			.containsExactly("排序 › B3：已经在第 2 行比过“申报主题相符”，再比一次没有作用；请换一个指标或删除这一行");
	}

	@Test
	void anEmptyBookIsToldWhatItLacks() {
		assertThat(Edits.problems(Workbooks.template(BookKind.LECTURE_ROSTER))).containsExactly(
				"轮次：少了 1、2、3、4、5、6、7、8、9、10、11、12 月；请补上，1 月到 12 月每月正好一行", "名额：没有写上限和间隔；请正好写一行",
				"排序：一行排序也没有，主讲人会只按工号轮；请至少写一行");
	}

	@Test
	void everythingIsSaidAtOnce() {
		assertThat(lectures(number("轮次!A2", 0).andThen(text("轮次!C3", "勤俭"))
			.andThen(text("资格!A3", "JT-01"))
			.andThen(number("名额!C2", -1))
			.andThen(number("排序!A7", 9)))).hasSize(6);
	}

	@Test
	void aMissingSheetIsNamedThoughTheOthersAreLikeThoseOfASelection() {
		assertThat(lectures((book) -> book.removeSheetAt(book.getSheetIndex("轮次")))).singleElement()
			.asString()
			.startsWith("缺少工作表“轮次”");
		assertThat(Edits.selection((book) -> book.removeSheetAt(book.getSheetIndex("用例")))).singleElement()
			.asString()
			.startsWith("缺少工作表“用例”");
	}

	@Test
	void aBookOfAnotherKindIsRefused() {
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> Workbooks.check(BookKind.LECTURE_ROSTER, BookKind.EXEMPLAR_SELECTION.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是评选工作簿，这里要月讲堂排课工作簿；请换一个文件");
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> Workbooks.check(BookKind.EXEMPLAR_SELECTION, BookKind.LECTURE_ROSTER.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是月讲堂排课工作簿，这里要评选工作簿；请换一个文件");
	}

	@Test
	void changesAreShownByMonthCodeAndOrder() throws BookException {
		byte[] edited = Edits.book(BookKind.LECTURE_ROSTER,
				text("轮次!C2", "廉政").andThen(number("资格!C4", 4))
					.andThen(number("名额!C2", 3))
					.andThen(text("排序!C7", "低者优先")));
		assertThat(Workbooks.diff(BookKind.LECTURE_ROSTER.shipped(), edited, "f.xlsx"))
			.hasToString("[轮次 › 1 › 主题：忠诚 → 廉政, 资格 › JT-03 › 下限(含)：3 → 4, 名额 › 间隔月数：2 → 3, 排序 › 6 › 方向：高者优先 → 低者优先]");
	}

}
