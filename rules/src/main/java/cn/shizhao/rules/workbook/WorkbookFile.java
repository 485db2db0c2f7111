package cn.shizhao.rules.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file opened safely: its sheets found and read into tables.
 */
class WorkbookFile {

	static final String GUIDE = "填写说明";

	private static final Logger log = LoggerFactory.getLogger(WorkbookFile.class);

	private final XSSFWorkbook workbook;

	private final Findings findings;

	WorkbookFile(XSSFWorkbook workbook, Findings findings) {
		this.workbook = workbook;
		this.findings = findings;
	}

	/**
	 * Reads the data sheets of a file.
	 * @param content the bytes of the file
	 * @param findings takes what is wrong
	 * @return the tables that could be read; none when the whole file is refused
	 */
	static Tables read(byte[] content, Findings findings) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(SafePackage.open(content, findings.file())))) {
			return new WorkbookFile(workbook, findings).tables();
		}
		catch (RefusedException ex) {
			findings.error(ex.getMessage());
		}
		catch (InvalidFormatException | IOException | RuntimeException ex) {
			log.debug("Unreadable workbook", ex);
			findings.error("文件结构已损坏，无法读取；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再试");
		}
		return new Tables(Form.INDEX, Map.of());
	}

	private Tables tables() {
		List<String> sheets = StreamSupport.stream(this.workbook.spliterator(), false)
			.map(Sheet::getSheetName)
			.toList();
		Form form = Form.ofSheets(headers());
		List<SheetSchema> schemas = form.schemas(null);
		this.findings.order(sheets);
		List<String> names = schemas.stream().map(SheetSchema::name).toList();
		for (int i = 0; i < this.workbook.getNumberOfSheets(); i++) {
			refuseUnknownOrHidden(i, names);
		}
		if (this.workbook.getSheet(GUIDE) == null) {
			refuseMissing(GUIDE);
		}
		Map<String, Table> tables = new LinkedHashMap<>();
		schemas.forEach((schema) -> tables.put(schema.name(), read(schema)));
		return new Tables(form, tables);
	}

	private Map<String, List<String>> headers() {
		return StreamSupport.stream(this.workbook.spliterator(), false)
			.collect(Collectors.toMap(Sheet::getSheetName, (sheet) -> HeaderReader.texts(sheet.getRow(0)),
					(first, second) -> first));
	}

	private Table read(SheetSchema schema) {
		XSSFSheet sheet = this.workbook.getSheet(schema.name());
		if (sheet == null) {
			refuseMissing(schema.name());
			return new Table(schema.name(), Map.of(), List.of());
		}
		return new SheetReader(sheet, schema, this.findings).read();
	}

	private void refuseMissing(String sheet) {
		this.findings.error("缺少工作表“" + sheet + "”；请补上，或用 rules template 生成空白工作簿后把内容复制过去");
	}

	private void refuseUnknownOrHidden(int index, List<String> names) {
		String name = this.workbook.getSheetName(index);
		if (!names.contains(name) && !name.equals(GUIDE)) {
			this.findings.error(name, "不认识这张工作表；请删除，或改成规定的名称：" + String.join("、", names) + "、" + GUIDE);
		}
		else if (this.workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE
				&& !empty(this.workbook.getSheetAt(index))) {
			this.findings.error(name, "是隐藏的工作表，里面有内容；请取消隐藏");
		}
	}

	private static boolean empty(XSSFSheet sheet) {
		return StreamSupport.stream(sheet.spliterator(), false).allMatch(Layout::blank);
	}

	/**
	 * What was read of one file.
	 *
	 * @param form what its sheets make it
	 * @param bySheet the tables by sheet name; a missing sheet gives an empty one
	 */
	record Tables(Form form, Map<String, Table> bySheet) {

		Table of(String sheet) {
			return this.bySheet.getOrDefault(sheet, new Table(sheet, Map.of(), List.of()));
		}

	}

}
