package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Case;
import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.ResponseDecider;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.responses;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the sheets of a response workbook say: one test per refusal.
 */
class ResponseRefusalTests {

	@Test
	void theDefaultIsReadAsWritten() throws BookException {
		ResponseBook book = Workbooks.response(BookKind.INSPECTION_RESPONSE.shipped(), "f.xlsx").book();
		assertThat(book.responses()).extracting(Response::code)
			.containsExactly("CZ-01", "CZ-02", "CZ-03", "CZ-04", "CZ-05", "CZ-06");
		assertThat(book.responses().get(1)).isEqualTo(new Response("CZ-02", 9, null, new Band(null, null), Grade.SEVERE,
				List.of(Recipient.values()), 3, true, 3));
		assertThat(book.responses().get(3))
			.isEqualTo(new Response("CZ-04", null, Circumstances.ORDINARY, new Band(null, BigDecimal.valueOf(3)),
					Grade.ORDINARY, List.of(Recipient.SELF, Recipient.SECTION_HEAD), 5, true, 5));
		assertThat(book.clauses()).hasSize(ResponseBook.CLAUSES).contains(new Clause(8, "不准公车私用", 9));
		assertThat(book.cases()).contains(new Case("轻微第三次按一般", 2, Circumstances.MINOR, 3, Grade.ORDINARY, true, 4));
		assertThat(book.file()).isEqualTo("f.xlsx");
		assertThat(book.hash()).matches("[0-9a-f]{64}");
	}

	@Test
	void theDefaultTriesEveryRowAndGrade() throws BookException {
		ResponseBook book = Workbooks.response(BookKind.INSPECTION_RESPONSE.shipped(), "f.xlsx").book();
		ResponseDecider decider = ResponseDecider.of(book);
		assertThat(book.cases().stream().map((one) -> decider.decide(one.clause(), one.circumstances(), one.count())))
			.containsAll(book.responses());
		assertThat(book.cases()).extracting(Case::grade).contains(Grade.values());
		assertThat(book.cases()).extracting(Case::count).contains(2, 3);
	}

	@Test
	void aDoubledCodeIsRefused() {
		assertThat(responses(text("处置!A3", "CZ-01"))).containsExactly("处置 › A3：编号“CZ-01”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThat(responses(number("处置!E4", 3))).containsExactly("处置 › E4：上限 3 不大于下限 3，这一行永远不会生效；请改成上限大于下限");
	}

	@Test
	void aLowerBoundBelowOneIsRefused() {
		assertThat(responses(number("处置!D5", 0))).containsExactly("处置 › D5：下限 0 小于 1，同类次数连这一次在内，最少是 1；请改成 1 或留空");
		assertThat(responses(number("处置!D5", 1))).isEmpty();
	}

	@Test
	void anUpperBoundNoCountStaysBelowIsRefused() {
		assertThat(responses(number("处置!E5", 1))).containsExactly("处置 › E5：上限 1 不大于 1，同类次数最少是 1，这一行永远不会生效；请改大或留空");
	}

	@Test
	void aCountInPartsIsRefused() {
		assertThat(responses(number("处置!D4", 2.5))).containsExactly("处置 › D4：读到的数是 2.5，这一列只能填整数；请改成整数");
	}

	@Test
	void aDeadlineBelowOneOrAboveSixtyWorkingDaysIsRefused() {
		assertThat(responses(number("处置!H2", 0).andThen(number("处置!H3", 61))))
			.containsExactly("处置 › H2：整改期限是 0 个工作日，应在 1 到 60 之间；请改正", "处置 › H3：整改期限是 61 个工作日，应在 1 到 60 之间；请改正");
		assertThat(responses(number("处置!H2", 1).andThen(number("处置!H3", 60)))).isEmpty();
	}

	@Test
	void aClauseThereIsNotIsRefusedWhereverItIsNamed() {
		assertThat(responses(number("处置!B3", 11).andThen(number("用例!B2", 0))))
			.containsExactly("处置 › B3：没有第 11 条，十不准只有第 1 条到第 10 条；请改正", "用例 › B2：没有第 0 条，十不准只有第 1 条到第 10 条；请改正");
	}

	@Test
	void aClauseThatIsMissingIsRefusedWhereverItIsNamed() {
		assertThat(responses(number("十不准!A10", 12))).containsExactly("处置 › B3：十不准表里没有第 9 条；请在十不准表补上这一条，或改成别的条款",
				"十不准：少了第 9 条；请补上，第 1 条到第 10 条每条正好一行", "十不准 › A10：没有第 12 条，十不准只有第 1 条到第 10 条；请改正",
				"用例 › B10：十不准表里没有第 9 条；请在十不准表补上这一条，或改成别的条款", "用例 › B11：十不准表里没有第 9 条；请在十不准表补上这一条，或改成别的条款");
	}

	@Test
	void aClauseThatCannotBeReadIsNotMissedElsewhere() {
		assertThat(responses(text("十不准!A10", "九"))).hasSize(1).first().asString().startsWith("十不准 › A10：读到的是文字“九”");
	}

	@Test
	void aDoubledClauseIsRefused() {
		assertThat(responses(number("十不准!A3", 1))).contains("十不准 › A3：条款“1”与第 2 行重复；请改成不重复的，或删除其中一行",
				"十不准：少了第 2 条；请补上，第 1 条到第 10 条每条正好一行");
	}

	@Test
	void aClauseWithoutTextIsRefused() {
		assertThat(responses(clear("十不准!B3"))).containsExactly("十不准 › B3：“内容”没有填；请填文字");
	}

	@Test
	void theFirstFindingWithoutAnyRowIsNamed() {
		assertThat(responses(number("处置!E7", 2)))
			.containsExactly("处置：没有一行管第 1 条、情节轻微、同类第 2 次的问题；请补一行，或把某一行的条款、情节、次数放宽");
		assertThat(responses(number("处置!B5", 1)))
			.containsExactly("处置：没有一行管第 2 条、情节一般、同类第 1 次的问题；请补一行，或把某一行的条款、情节、次数放宽");
		assertThat(responses(number("处置!E2", 7)))
			.containsExactly("处置：没有一行管第 1 条、情节严重、同类第 7 次的问题；请补一行，或把某一行的条款、情节、次数放宽");
	}

	@Test
	void aFindingWithoutAnyRowIsNotLookedForWhileARowCannotBeRead() {
		assertThat(responses(number("处置!E7", 2).andThen(text("处置!C5", "重大"))))
			.containsExactly("处置 › C5：没有“重大”这个情节；请从下拉列表选：轻微、一般、严重");
	}

	@Test
	void aRowThatCanNeverDecideIsPointedOutWithTheRowsBeforeIt() throws BookException {
		byte[] content = Edits.book(BookKind.INSPECTION_RESPONSE,
				row(8, "CZ-07").andThen(number("处置!B8", 1)).andThen(number("处置!D8", 3)));
		Checked<ResponseBook> checked = Workbooks.response(content, "f.xlsx");
		assertThat(checked.book().responses()).hasSize(7);
		assertThat(checked.warnings()).hasSize(1).allSatisfy((warning) -> {
			assertThat(warning.severity()).isEqualTo(Severity.WARNING);
			assertThat(warning.message())
				.isEqualTo("这一行永远轮不到，它管的问题前面已经全部有了处置（第 2 行 CZ-01、第 4 行 CZ-03、第 6 行 CZ-05）；请移到它们前面，或删除这一行");
			assertThat(warning.toString()).contains("处置 › A8");
		});
	}

	@Test
	void aRowThatDecidesOnOnlyOneFindingIsNotPointedOut() {
		assertThat(responses(row(8, "CZ-07").andThen(number("处置!D6", 4)))).isEmpty();
	}

	@Test
	void aCaseThatComesOutDifferentlyIsRefused() {
		assertThat(responses(text("用例!E2", "一般")))
			.containsExactly("用例 › E2：用例“轻微第一次只提醒”应得等次“一般”，按本工作簿是“提醒”（处置表第 7 行 CZ-06）；请改处置表或改用例");
		assertThat(responses(text("用例!F2", "是")))
			.containsExactly("用例 › F2：用例“轻微第一次只提醒”应谈话“是”，按本工作簿是“否”（处置表第 7 行 CZ-06）；请改处置表或改用例");
	}

	@Test
	void movingTheBoundaryOfRepeatsFailsItsCases() {
		assertThat(responses(number("处置!D4", 4).andThen(number("处置!E5", 4))))
			.containsExactly("用例 › E8：用例“一般第三次按严重”应得等次“严重”，按本工作簿是“一般”（处置表第 5 行 CZ-04）；请改处置表或改用例");
		assertThat(responses(number("处置!D6", 2).andThen(number("处置!E7", 2)))).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("用例“轻微第二次仍提醒”"));
	}

	@Test
	void aCaseWithACountBelowOneIsRefused() {
		assertThat(responses(number("用例!D2", 0))).containsExactly("用例 › D2：同类次数 0 小于 1，连这一次在内最少是 1；请改正");
	}

	@Test
	void aDoubledCaseIsRefused() {
		assertThat(responses(text("用例!A3", "轻微第一次只提醒")))
			.containsExactly("用例 › A3：用例名“轻微第一次只提醒”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void aListWithAnotherSeparatorIsRefusedWithWhatWouldBeRight() {
		assertThat(responses(text("处置!G5", "本人\uFF1B科室负责人")))
			.containsExactly("处置 › G5：读到的是“本人\uFF1B科室负责人”；几项之间要用半角分号 ; 隔开，请改成 本人;科室负责人");
		assertThat(responses(text("处置!G5", "本人、科室负责人、")))
			.containsExactly("处置 › G5：读到的是“本人、科室负责人、”；几项之间要用半角分号 ; 隔开，请改成 本人;科室负责人");
	}

	@Test
	void aListWithSomethingUnknownIsRefused() {
		assertThat(responses(text("处置!G5", "本人;局长")))
			.containsExactly("处置 › G5：没有“局长”这个短信对象；可以写的有 本人、科室负责人、分管领导、机关纪委，写几项就用半角分号 ; 隔开");
	}

	@Test
	void aListWithSomethingTwiceIsRefused() {
		assertThat(responses(text("处置!G5", "本人;科室负责人;本人"))).containsExactly("处置 › G5：“本人”写了不止一次；请只留一个");
	}

	@Test
	void aListWithNothingBetweenSeparatorsIsRefused() {
		assertThat(responses(text("处置!G5", "本人;;科室负责人")))
			.containsExactly("处置 › G5：读到的是“本人;;科室负责人”，有一个分号前后是空的；请删去多余的分号");
		assertThat(responses(text("处置!G5", "本人；"))).hasSize(1);
	}

	@Test
	void anEmptyListIsRefused() {
		assertThat(responses(clear("处置!G5")))
			.containsExactly("处置 › G5：“短信对象”没有填；可以写的有 本人、科室负责人、分管领导、机关纪委，写几项就用半角分号 ; 隔开");
	}

	@Test
	void aNumberInAListIsRefused() {
		assertThat(responses(number("处置!G5", 1)))
			.containsExactly("处置 › G5：读到的是数字 1，“短信对象”要填文字；可以写的有 本人、科室负责人、分管领导、机关纪委，写几项就用半角分号 ; 隔开");
	}

	@Test
	void blanksAroundTheEntriesOfAListMeanNothing() throws BookException {
		byte[] edited = Edits.book(BookKind.INSPECTION_RESPONSE, text("处置!G5", "本人 ;\u3000科室负责人"));
		assertThat(Edits.problems(edited)).isEmpty();
		assertThat(Workbooks.diff(BookKind.INSPECTION_RESPONSE.shipped(), edited, "f.xlsx")).isEmpty();
	}

	@Test
	void aBookWithoutAnyRowIsRefused() {
		assertThat(Edits.problems(Workbooks.template(BookKind.INSPECTION_RESPONSE)))
			.containsExactly("处置：一行规定也没有；请至少写一行", "十不准：少了第 1、2、3、4、5、6、7、8、9、10 条；请补上，第 1 条到第 10 条每条正好一行");
	}

	@Test
	void everythingIsSaidAtOnce() {
		assertThat(responses(text("处置!A3", "CZ-01").andThen(number("处置!H4", 99))
			.andThen(text("处置!G5", "本人;本人"))
			.andThen(number("处置!E7", 2))
			.andThen(clear("十不准!B4"))
			.andThen(number("用例!D2", 0)))).hasSize(6);
	}

	@Test
	void aBookOfAnotherKindIsRefused() {
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> Workbooks.response(BookKind.VISIT_ROUTES.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是分线工作簿，这里要检查处置工作簿；请换一个文件");
	}

	@Test
	void aChangedResponseIsShownByItsCode() throws BookException {
		byte[] edited = Edits.book(BookKind.INSPECTION_RESPONSE, text("处置!G7", "本人;科室负责人"));
		assertThat(Workbooks.diff(BookKind.INSPECTION_RESPONSE.shipped(), edited, "f.xlsx"))
			.hasToString("[处置 › CZ-06 › 短信对象：本人 → 本人;科室负责人]");
	}

	private static Consumer<XSSFWorkbook> row(int number, String code) {
		return text("处置!A" + number, code).andThen(text("处置!F" + number, "一般"))
			.andThen(text("处置!G" + number, "本人"))
			.andThen(number("处置!H" + number, 5))
			.andThen(text("处置!I" + number, "是"));
	}

}
