package cn.shizhao.foundation.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files as offices make them: BOM, GBK, blank rows, dates as Excel stores them, formulas,
 * files that are something else.
 */
class TableFilesTests {

	private final Problems problems = new Problems();

	@Test
	void aCsvWithBomQuotesAndBlankLinesIsRead() {
		List<Table> tables = csv("\uFEFF工号, 姓名\r\n\r\nCZ0058,\" 陈𬀩 \"\r\n,\r\nCZ0092,阿依古丽·买买提\r\n");
		assertThat(this.problems.lines()).isEmpty();
		assertThat(tables).singleElement().satisfies((table) -> {
			assertThat(table.header()).containsExactly("工号", "姓名");
			assertThat(table.lines()).extracting(Table.Line::number).containsExactly(3, 5);
			assertThat(table.lines().get(0).cells()).containsEntry("姓名", "陈𬀩");
		});
	}

	@Test
	void aCsvInAnotherEncodingIsRefusedWithTheWayOut() {
		TableFiles.read("a.csv", "工号\n张三\n".getBytes(Charset.forName("GB18030")), this.problems);
		assertThat(this.problems.lines())
			.containsExactly("a.csv：不是 UTF-8 编码；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”，或者直接用 .xlsx");
	}

	@Test
	void aStrayCommaIsNamedByLine() {
		csv("工号,姓名\nCZ0001,王,鹏\n");
		assertThat(this.problems.lines()).containsExactly("a.csv 第 2 行：“鹏”所在的列没有表头；请补上列名，或删去这一格（可能多了逗号）");
	}

	@Test
	void anUnclosedQuoteTakesTheRestAsOneCellAndIsSeenAsTooLong() {
		List<Table> tables = csv("工号,姓名\n\"CZ0001,王鹏\nCZ0002,云英\n");
		cn.shizhao.foundation.table.Row row = tables.get(0).rows(List.of("工号", "姓名"), List.of(), this.problems).get(0);
		row.required("姓名", 10);
		assertThat(this.problems.lines()).containsExactly("a.csv 第 2 行“姓名”：不能为空");
	}

	@Test
	void emptyAndForeignFilesAreRefused() {
		csv("");
		TableFiles.read("a.xls", new byte[0], this.problems);
		TableFiles.read("a.xlsx", "工号".getBytes(StandardCharsets.UTF_8), this.problems);
		assertThat(this.problems.lines()).satisfiesExactly((line) -> assertThat(line).contains("文件是空的"),
				(line) -> assertThat(line).contains("只接受 .csv 和 .xlsx"), (line) -> assertThat(line).contains("打不开"));
	}

	@Test
	void theHeaderIsCheckedAsAWhole() {
		List<Table> tables = csv("工号,工号,年龄\nCZ0001,CZ0001,30\n");
		assertThat(tables.get(0).rows(List.of("工号", "姓名"), List.of("说明"), this.problems)).isEmpty();
		assertThat(this.problems.lines()).containsExactly("a.csv：表头“工号”出现了两次；请删去多余的一列",
				"a.csv：不认识表头“年龄”；可用的列是 工号、姓名、说明", "a.csv：缺少“姓名”一列；必须有的列是 工号、姓名");
	}

	@Test
	void cellsOfAnXlsxBecomeTheTextPeopleSee() {
		List<Table> tables = xlsx((sheet) -> {
			CellStyle date = sheet.getWorkbook().createCellStyle();
			date.setDataFormat((short) 14);
			fill(sheet.createRow(0), "工号", "入党日期", "手机号", "得分");
			Row row = sheet.createRow(3);
			row.createCell(0).setCellValue("陈𬀩");
			row.createCell(1).setCellValue(LocalDate.of(2026, 1, 31));
			row.getCell(1).setCellStyle(date);
			row.createCell(2).setCellValue(10000000057d);
			row.createCell(3).setCellValue(92.5);
		});
		assertThat(this.problems.lines()).isEmpty();
		assertThat(tables).singleElement().satisfies((table) -> {
			assertThat(table.name()).isEqualTo("a.xlsx › 表");
			assertThat(table.lines()).singleElement().satisfies((line) -> {
				assertThat(line.number()).isEqualTo(4);
				assertThat(line.cells()).containsEntry("工号", "陈𬀩")
					.containsEntry("入党日期", "2026-01-31")
					.containsEntry("手机号", "10000000057")
					.containsEntry("得分", "92.5");
			});
		});
	}

	@Test
	void cellsOfEveryKindAndPlaceAreRead() {
		List<Table> tables = xlsx((sheet) -> {
			fill(sheet.createRow(0), "甲", "乙", "丙", "丁");
			CellStyle chinese = sheet.getWorkbook().createCellStyle();
			chinese.setDataFormat((short) 31);
			Row row = sheet.createRow(1);
			row.createCell(3).setCellValue(true);
			row.createCell(1).setCellValue(46_024);
			row.getCell(1).setCellStyle(chinese);
			row.createCell(2).setCellValue("两行\n_x000D_=SUM(A1)");
		});
		assertThat(this.problems.lines()).isEmpty();
		assertThat(tables.get(0).lines().get(0).cells()).containsOnly(Map.entry("乙", "2026-01-02"),
				Map.entry("丙", "两行\n\r=SUM(A1)"), Map.entry("丁", "是"));
	}

	@Test
	void whatWasExportedReadsTheSameAgain() {
		TableExport export = new TableExport("表", List.of("甲", "乙", "丙"),
				List.of(List.of("=1+1", "+86 100", new BigDecimal("-2.5")), List.of("@x", "-3", "'=y"),
						List.of("－－", "-1+cmd", "平常")));
		List<Table> csv = TableFiles.read("a.csv", export.csv(), this.problems);
		List<Table> xlsx = TableFiles.read("a.xlsx", export.xlsx(), this.problems);
		assertThat(this.problems.lines()).isEmpty();
		assertThat(csv.get(0).lines()).isEqualTo(xlsx.get(0).lines());
		assertThat(xlsx.get(0).lines()).extracting((line) -> line.cells().get("甲")).containsExactly("=1+1", "@x", "－－");
	}

	@Test
	void nothingThatIsExportedBeginsAFormula() throws IOException {
		TableExport export = new TableExport("表", List.of("甲", "乙"), List.of(List.of("=1+1", new BigDecimal("-2.5")),
				List.of("@x", "-3"), List.of("\t=1", "-1+cmd|'/c calc'!A1")));
		assertThat(new String(export.csv(), StandardCharsets.UTF_8))
			.isEqualTo("\uFEFF甲,乙\r\n'=1+1,-2.5\r\n'@x,-3\r\n'\t=1,'-1+cmd|'/c calc'!A1\r\n");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.xlsx()))) {
			Row row = book.getSheetAt(0).getRow(1);
			assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-2.5);
		}
	}

	@Test
	void aTableWithTooManyCellsIsRefused() {
		csv("甲" + ",乙".repeat(99) + "\n" + ("1" + ",2".repeat(99) + "\n").repeat(5_001));
		assertThat(this.problems.lines()).containsExactly("a.csv：内容超过 50 万格；请只留要导入的行和列，或分成几个文件再上传");
	}

	@Test
	void aProblemNeverShowsAWholeBook() {
		csv("工号\nCZ0001," + "长".repeat(100_000) + "\n");
		assertThat(this.problems.lines()).singleElement().asString().hasSizeLessThan(600).endsWith("……");
	}

	@Test
	void formulasAreRefusedWithTheirAddress() {
		xlsx((sheet) -> {
			fill(sheet.createRow(0), "工号");
			sheet.createRow(1).createCell(0).setCellFormula("1+1");
		});
		assertThat(this.problems.lines()).containsExactly("a.xlsx › 表 第 2 行 A2 格：是公式或错误值；请复制后选择性粘贴为数值");
	}

	@Test
	void hiddenSheetsAreLeftAlone() {
		List<Table> tables = xlsx((sheet) -> {
			fill(sheet.createRow(0), "工号");
			fill(sheet.getWorkbook().createSheet("藏").createRow(0), "户号");
			sheet.getWorkbook().setSheetHidden(1, true);
		});
		assertThat(tables).extracting(Table::header).containsExactly(List.of("工号"));
	}

	@Test
	void cellsAreReadByTypeAndEveryProblemIsKept() {
		cn.shizhao.foundation.table.Row row = csv("姓名,性别,出生日期,得分\n阿依古丽·买买提,未知,2026年13月1日,９０\n").get(0)
			.rows(List.of("姓名", "性别", "出生日期", "得分"), List.of(), this.problems)
			.get(0);
		assertThat(row.required("姓名", 4)).isEmpty();
		assertThat(row.oneOf("性别", List.of("男", "女"))).isEmpty();
		assertThat(row.date("出生日期")).isNull();
		assertThat(row.decimal("得分")).isNull();
		assertThat(this.problems.lines()).containsExactly("a.csv 第 2 行“姓名”：“阿依古丽·买买提”太长；最多 4 个字",
				"a.csv 第 2 行“性别”：“未知”不对；应为 男、女 之一", "a.csv 第 2 行“出生日期”：“2026年13月1日”不是日期；应写成 2026-01-31",
				"a.csv 第 2 行“得分”：“９０”不是数字；请用半角数字，如 92.5");
		assertThatExceptionOfType(TableException.class).isThrownBy(this.problems::throwIfAny)
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(4));
	}

	@Test
	void manyProblemsAreCountedNotListed() {
		for (int i = 0; i < 250; i++) {
			this.problems.add("问题 " + i);
		}
		assertThat(this.problems.lines()).hasSize(201).last().isEqualTo("……另有 50 处问题未列出；请先改正以上各处再导入");
	}

	private List<Table> csv(String text) {
		return TableFiles.read("a.csv", text.getBytes(StandardCharsets.UTF_8), this.problems);
	}

	private List<Table> xlsx(Consumer<Sheet> content) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			content.accept(book.createSheet("表"));
			book.write(out);
			return TableFiles.read("a.xlsx", out.toByteArray(), this.problems);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void fill(Row row, String... cells) {
		for (String cell : cells) {
			row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
		}
	}

}
