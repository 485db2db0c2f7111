package cn.shizhao.evaluation.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import cn.shizhao.evaluation.report.ReportForm.Person;
import cn.shizhao.evaluation.report.ReportUpload.Entry;
import cn.shizhao.evaluation.report.ReportUpload.Read;
import cn.shizhao.platform.casework.Drafts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet goes out, is filled by hand, and comes back.
 */
class ReportSheetTests {

	private static final String RARE_NAME = "王𬀩";

	private static final ReportForm FORM = new ReportForm("2026Q3", "2026年第三季度", "K02", "预算科",
			LocalDate.of(2026, 10, 14), null, List.of(), "", new BigDecimal("91.50"),
			List.of(new Person("CZ0009", "张三", new BigDecimal("90.15"), "88"),
					new Person("CZ0010", RARE_NAME, null, "１２"),
					new Person("CZ0011", "李四", new BigDecimal("80.00"), "")),
			new Drafts.Saved(1, null));

	private static final int SCORE = 4;

	@Test
	void theSheetNamesEveryoneWithLastQuarterAndWhatWasTypedRight() throws IOException {
		try (XSSFWorkbook book = open(ReportTemplate.write(FORM))) {
			Sheet sheet = book.getSheet("科室报送");
			assertThat(texts(sheet, 0)).containsExactly("季度", "编号", "姓名", "上季度得分", "本季度得分");
			assertThat(texts(sheet, 1)).containsExactly("2026Q3", "K02", "科室业务得分", "91.5", "");
			assertThat(texts(sheet, 2)).containsExactly("2026Q3", "CZ0009", "张三", "90.15", "88.0");
			assertThat(texts(sheet, 3)).containsExactly("2026Q3", "CZ0010", RARE_NAME, "", "");
			assertThat(sheet.getLastRowNum()).isEqualTo(4);
		}
	}

	@Test
	void onlyTheScoreCanBeTyped() throws IOException {
		try (XSSFWorkbook book = open(ReportTemplate.write(FORM))) {
			Sheet sheet = book.getSheetAt(0);
			assertThat(sheet.getProtect()).isTrue();
			for (int column = 0; column < SCORE; column++) {
				assertThat(sheet.getRow(2).getCell(column).getCellStyle().getLocked()).isTrue();
			}
			assertThat(sheet.getRow(2).getCell(SCORE).getCellStyle().getLocked()).isFalse();
			assertThat(sheet.getDataValidations()).hasSize(1);
		}
	}

	@Test
	void aFilledSheetIsReadWithoutProblems() {
		Read read = read(filled("91.2", "95", "88.25", "100"));
		assertThat(read.problems()).isEmpty();
		assertThat(read.missing()).isEmpty();
		assertThat(read.entries()).containsExactly(new Entry("K02", "科室业务得分", "91.2"), new Entry("CZ0009", "张三", "95"),
				new Entry("CZ0010", RARE_NAME, "88.25"), new Entry("CZ0011", "李四", "100"));
	}

	@Test
	void aCellLeftEmptyIsMissingNotWrong() {
		Read read = read(filled("91.2", "", "88.25", ""));
		assertThat(read.problems()).isEmpty();
		assertThat(read.missing()).containsExactly("张三", "李四");
		assertThat(read.entries()).hasSize(2);
	}

	@Test
	void everyWrongCellIsNamedWithRowAndColumnAndTheRightRowsAreKept() {
		Read read = read(change((sheet) -> {
			sheet.getRow(1).getCell(SCORE).setCellValue("９１");
			sheet.getRow(2).getCell(SCORE).setCellValue("1,5");
			sheet.getRow(3).getCell(SCORE).setCellValue(101);
			sheet.getRow(4).getCell(SCORE).setCellValue(90.5);
		}));
		assertThat(read.problems()).containsExactly("报送.xlsx › 科室报送 第 2 行“本季度得分”：“９１”用了全角字符，请改成 91",
				"报送.xlsx › 科室报送 第 3 行“本季度得分”：“1,5”里有逗号，小数点请用“.”，如 1.5",
				"报送.xlsx › 科室报送 第 4 行“本季度得分”：“101”超出范围，应在 0 到 100 之间");
		assertThat(read.entries()).containsExactly(new Entry("CZ0011", "李四", "90.5"));
	}

	@Test
	void aFormulaIsRefusedEvenWithARightResult() {
		Read read = read(change((sheet) -> sheet.getRow(2).getCell(SCORE).setCellFormula("90+5")));
		assertThat(read.problems()).hasSize(1).first().asString().contains("第 3 行 E3 格").contains("公式");
		assertThat(read.entries()).isEmpty();
	}

	@Test
	void aSheetOfAnotherQuarterIsRefused() {
		Read read = read(change((sheet) -> sheet.getRow(2).getCell(0).setCellValue("2026Q2")));
		assertThat(read.problems()).containsExactly("报送.xlsx › 科室报送 第 3 行“季度”：“2026Q2”不对，现在报送的是 2026Q3；请重新下载表格");
	}

	@Test
	void someoneOfAnotherSectionIsRefused() {
		Read read = read(change((sheet) -> sheet.getRow(2).getCell(1).setCellValue("CZ0099")));
		assertThat(read.problems()).containsExactly("报送.xlsx › 科室报送 第 3 行“编号”：“CZ0099”不在预算科的名单里；请重新下载表格，不要改动编号");
	}

	@Test
	void namesThatSlippedByARowAreNoticed() {
		Read read = read(change((sheet) -> sheet.getRow(2).getCell(2).setCellValue("李四")));
		assertThat(read.problems()).containsExactly("报送.xlsx › 科室报送 第 3 行“姓名”：CZ0009 是“张三”，表里写的是“李四”；请核对是否串行");
	}

	@Test
	void aDoubledRowIsRefusedAndTheFirstKept() {
		Read read = read(change((sheet) -> {
			sheet.getRow(2).getCell(SCORE).setCellValue(95);
			sheet.getRow(3).getCell(1).setCellValue("CZ0009");
			sheet.getRow(3).getCell(2).setCellValue("张三");
		}));
		assertThat(read.problems()).containsExactly("报送.xlsx › 科室报送 第 4 行“编号”：CZ0009 在前面已经有一行；请删去多余的一行");
		assertThat(read.entries()).containsExactly(new Entry("CZ0009", "张三", "95"));
	}

	@Test
	void aWorkbookThatIsNoReportIsRefused() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			book.createSheet("花名册").createRow(0).createCell(0).setCellValue("工号");
			book.write(out);
			assertThat(read(out.toByteArray()).problems())
				.containsExactly("报送.xlsx：不是报送表，没有“编号”和“本季度得分”两列；请用本页下载的表格填写");
		}
	}

	@Test
	void aFileThatIsNoWorkbookIsRefused() {
		byte[] text = "编号,本季度得分".getBytes(StandardCharsets.UTF_8);
		assertThat(read(text).problems()).hasSize(1).first().asString().startsWith("报送.xlsx：打不开");
		assertThat(ReportUpload.read(FORM, "报送.xls", text).problems()).hasSize(1)
			.first()
			.asString()
			.startsWith("报送.xls：只接受 .xlsx 文件");
	}

	@Test
	@EnabledIfEnvironmentVariable(named = "SHIZHAO_SOFFICE", matches = ".+", disabledReason = "没有 LibreOffice")
	void aSheetSavedByLibreOfficeIsReadTheSame(@TempDir Path folder) throws Exception {
		Path source = folder.resolve("报送.xlsx");
		Files.write(source, filled("91.2", "95", "88.25", "100"));
		Path saved = folder.resolve("saved");
		Process office = new ProcessBuilder(System.getenv("SHIZHAO_SOFFICE"),
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "xlsx",
				"--outdir", saved.toString(), source.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("office.log").toFile())
			.start();
		assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
		Read read = read(Files.readAllBytes(saved.resolve("报送.xlsx")));
		assertThat(read.problems()).isEmpty();
		assertThat(read.entries()).extracting(Entry::score).containsExactly("91.2", "95", "88.25", "100");
	}

	private static Read read(byte[] content) {
		return ReportUpload.read(FORM, "报送.xlsx", content);
	}

	private static byte[] filled(String... scores) {
		return change((sheet) -> {
			for (int i = 0; i < scores.length; i++) {
				Cell cell = sheet.getRow(i + 1).getCell(SCORE);
				if (scores[i].isEmpty()) {
					cell.setBlank();
				}
				else {
					cell.setCellValue(Double.parseDouble(scores[i]));
				}
			}
		});
	}

	private static byte[] change(Consumer<Sheet> change) {
		try (XSSFWorkbook book = open(ReportTemplate.write(FORM));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			book.getSheetAt(0).forEach((row) -> {
				if (row.getRowNum() > 0) {
					row.getCell(SCORE).setBlank();
				}
			});
			change.accept(book.getSheetAt(0));
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static XSSFWorkbook open(byte[] content) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(content));
	}

	private static List<String> texts(Sheet sheet, int row) {
		return StreamSupport.stream(sheet.getRow(row).spliterator(), false).map(Cell::toString).toList();
	}

}
