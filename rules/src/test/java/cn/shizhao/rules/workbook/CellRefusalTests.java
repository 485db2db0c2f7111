package cn.shizhao.rules.workbook;

import java.util.function.Consumer;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.shizhao.rules.workbook.Edits.cell;
import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.pioneer;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The closed cell language: one test per refusal of a single cell.
 */
class CellRefusalTests {

	@Test
	void aFormulaIsRefusedEvenWithARightResult() {
		assertThat(pioneer((book) -> {
			cell(book, "计分表!G2").setCellFormula("10+5");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		})).containsExactly("计分表 › G2：是公式 =10+5；规则里只能填固定的值，请复制后用“选择性粘贴 › 数值”改成值");
	}

	@Test
	void aFormulaInATextCellIsRefused() {
		assertThat(pioneer((book) -> cell(book, "计分表!H3").setCellFormula("\"a\"&\"b\""))).singleElement()
			.asString()
			.startsWith("计分表 › H3：是公式 =\"a\"&\"b\"");
	}

	@Test
	void anErrorValueIsRefused() {
		assertThat(pioneer((book) -> cell(book, "计分表!D2").setCellErrorValue(FormulaError.DIV0.getCode())))
			.containsExactly("计分表 › D2：是错误值 #DIV/0!；请改成正确的值");
	}

	@Test
	void aBooleanIsRefused() {
		assertThat(pioneer((book) -> cell(book, "计分表!D2").setCellValue(true)))
			.containsExactly("计分表 › D2：是逻辑值 TRUE；请改成这一列要求的内容");
	}

	@Test
	void aRichValueIsRefused() {
		assertThat(pioneer((book) -> cell(book, "计分表!D2").getCTCell().setVm(1)))
			.containsExactly("计分表 › D2：放的是图片或联网数据类型，不是普通的值；请删除后直接输入");
	}

	@Test
	void aDateInANumberColumnIsRefused() {
		assertThat(pioneer((book) -> {
			XSSFCellStyle date = book.createCellStyle();
			date.setDataFormat(book.createDataFormat().getFormat("yyyy-m-d"));
			cell(book, "计分表!D2").setCellStyle(date);
			cell(book, "计分表!D2").setCellValue(46086);
		})).containsExactly("计分表 › D2：是日期 2026-3-5，这一列只能填数字；请把单元格格式设为“常规”再重新输入");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			95      | 是文本格式的“95”，不是数字；请把单元格格式设为“常规”，再重新输入 95
			9５     | 读到的是“9５”（全角数字或夹有空格）；请用半角重新输入 95
			9 5     | 读到的是“9 5”（全角数字或夹有空格）；请用半角重新输入 95
			1,5     | 读到的是文字“1,5”；小数点要写成 .，请输入 1.5
			1,500   | 读到的是文字“1,500”；数字里不要写逗号，请输入 1500（如果逗号是小数点，请写成 .）
			95%     | 读到的是文字“95%”；请输入 0.95
			九十五  | 读到的是文字“九十五”，这里只能填数字；请改成数字，例如 0.95
			""")
	void textInANumberColumnIsRefusedSayingWhatIsRight(String typed, String message) {
		assertThat(pioneer(text("计分表!G2", typed))).containsExactly("计分表 › G2：" + message);
	}

	@Test
	void aPercentIsReadAsItsValue() throws BookException {
		byte[] content = Edits.book(BookKind.PIONEER_INDEX, (book) -> {
			XSSFCellStyle percent = book.createCellStyle();
			percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
			cell(book, "计分表!D2").setCellStyle(percent);
		});
		assertThat(Workbooks.index(content, "f.xlsx").book().rows().get(0).band().lower()).isEqualByComparingTo("0.95");
	}

	@Test
	void theNoiseOfBinaryNumbersIsNotRead() throws BookException {
		byte[] content = Edits.book(BookKind.PIONEER_INDEX,
				(book) -> cell(book, "计分表!D2").getCTCell().setV("0.95000000000000007"));
		assertThat(Workbooks.index(content, "f.xlsx").book().rows().get(0).band().lower()).isEqualTo("0.95");
	}

	@Test
	void hugeAndOverlyFineNumbersAreRefused() {
		assertThat(pioneer(number("计分表!G2", 1e9).andThen(number("计分表!G3", 1 / 3.0)))).containsExactly(
				"计分表 › G2：读到的数是 1000000000，太大或小数超过 6 位；请检查后改正", "计分表 › G3：读到的数是 0.333333333333333，太大或小数超过 6 位；请检查后改正");
	}

	@Test
	void aNumberInATextColumnIsRefused() {
		assertThat(pioneer(number("计分表!A2", 101))).containsExactly("计分表 › A2：读到的是数字 101，“编号”要填文字；请把单元格格式设为“文本”再重新输入");
	}

	@Test
	void anIdWithBlanksIsRefused() {
		assertThat(pioneer(text("计分表!A2", "XF 101")))
			.containsExactly("计分表 › A2：“XF 101”不能作编号；编号用汉字、字母、数字、-、_ 和 .，中间没有空格，不超过 40 个字");
	}

	@Test
	void codeInACellIsOnlyAWrongId() {
		assertThat(pioneer(text("计分表!A2", "x\"); System.exit(1); //"))).singleElement()
			.asString()
			.startsWith("计分表 › A2：“x\"); System.exit(1); //”不能作编号");
	}

	@Test
	void anUnknownCategoryIsRefused() {
		assertThat(pioneer(text("计分表!B2", "基本"))).containsExactly("计分表 › B2：没有“基本”这个类别；请从下拉列表选：基础、履职、奖励、扣分、否决");
	}

	@Test
	void anUnknownIndicatorIsRefused() {
		assertThat(pioneer(text("计分表!C2", "到课率"))).singleElement()
			.asString()
			.startsWith("计分表 › C2：没有“到课率”这个指标；请从下拉列表选：个人绩效考核得分、月讲堂到课率、");
	}

	@Test
	void aMissingRequiredCellIsRefused() {
		assertThat(pioneer(clear("计分表!A2").andThen(clear("计分表!B3")))).containsExactly("计分表 › A2：“编号”没有填；请填文字",
				"计分表 › B3：“类别”没有填；请从下拉列表选一个");
	}

	@Test
	void aCellOfBlanksIsEmpty() {
		assertThat(pioneer(text("计分表!A2", " \u3000\u00A0"))).containsExactly("计分表 › A2：“编号”没有填；请填文字");
	}

	@Test
	void tooLongATextIsRefused() {
		assertThat(pioneer(text("计分表!H2", "长".repeat(201)))).containsExactly("计分表 › H2：有 201 个字，超过 200 个字；请缩短");
	}

	@Test
	void aFractionInAWholeColumnIsRefused() {
		assertThat(Edits.selection(number("名额!B2", 2.5))).containsExactly("名额 › B2：读到的数是 2.5，这一列只能填整数；请改成整数");
	}

	@Test
	void allProblemsOfAWorkbookComeAtOnceInOrder() {
		Consumer<XSSFWorkbook> edits = text("等次!B2", "九十").andThen(text("计分表!G9", "x"))
			.andThen(text("计分表!B2", "基本"))
			.andThen(number("封顶!B2", -1))
			.andThen(text("计分表!A2", "a b"));
		assertThat(pioneer(edits)).extracting((line) -> line.substring(0, line.indexOf('：')))
			.containsExactly("计分表 › A2", "计分表 › B2", "计分表 › G9", "封顶 › B2", "等次 › B2");
	}

}
