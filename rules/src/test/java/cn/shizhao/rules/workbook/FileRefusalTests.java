package cn.shizhao.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are no plain workbook are refused whole: one test per kind, each with one
 * clear sentence.
 */
class FileRefusalTests {

	private static final byte[] GOOD = BookKind.PIONEER_INDEX.shipped();

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	@Test
	void theUnchangedFileIsAccepted() {
		assertThat(Edits.problems(Edits.zip(Edits.entries(GOOD)))).isEmpty();
	}

	@Test
	void anOldXlsIsRefused() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet("计分表");
			workbook.write(out);
		}
		refused(out.toByteArray(), "是旧的 .xls 格式；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
	}

	@Test
	void aPasswordIsRefused() throws IOException, GeneralSecurityException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream encrypted = encryptor.getDataStream(files)) {
				encrypted.write(GOOD);
			}
			files.writeFilesystem(out);
		}
		refused(out.toByteArray(), "文件有打开密码；请去掉密码后再保存");
	}

	@Test
	void aZipPasswordIsRefused() {
		byte[] encrypted = GOOD.clone();
		for (int i = 0; i + 10 < encrypted.length; i++) {
			boolean local = encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 3;
			boolean central = encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1;
			if (local || central) {
				encrypted[i + (local ? 6 : 8)] |= 1;
			}
		}
		refused(encrypted, "文件有打开密码；请去掉密码后再保存");
	}

	@Test
	void anXlsmIsRefused() {
		refused(Edits.book(BookKind.PIONEER_INDEX, (book) -> book.setWorkbookType(XSSFWorkbookType.XLSM)),
				"是能放宏的格式（.xlsm 等）；规则工作簿只放数据，请另存为不带宏的 .xlsx");
	}

	@Test
	void anXlsmByNameIsRefused() {
		assertThat(Workbooks.check(GOOD, "规则.XLSM")).extracting(Problem::message)
			.containsExactly("是能放宏的格式（.xlsm 等）；规则工作簿只放数据，请另存为不带宏的 .xlsx");
	}

	@Test
	void macrosInAnXlsxAreRefused() {
		refused(with("[Content_Types].xml", replace("[Content_Types].xml", "<Override",
				"<Override ContentType=\"application/vnd.ms-office.vbaProject\" PartName=\"/xl/vbaProject.bin\"/><Override")),
				"是能放宏的格式（.xlsm 等）；规则工作簿只放数据，请另存为不带宏的 .xlsx");
	}

	@Test
	void anExternalLinkIsRefused() {
		refused(with("xl/_rels/workbook.xml.rels", relationship("externalLink", "externalLinks/externalLink1.xml")),
				"含有指向其他文件的外部链接；请在“数据 › 编辑链接”里断开链接，把公式改成数值再保存");
	}

	@Test
	void aDataConnectionIsRefused() {
		refused(with("xl/_rels/workbook.xml.rels", relationship("connections", "connections.xml")),
				"含有外部数据连接；请在“数据 › 查询和连接”里删除连接再保存");
	}

	@Test
	void anEmbeddedObjectIsRefused() {
		refused(with("xl/_rels/workbook.xml.rels", relationship("oleObject", "embeddings/oleObject1.bin")),
				"含有嵌入的对象或控件；规则工作簿只放数据，请删除它们再保存");
	}

	@Test
	void aLinkForPeopleDoesNotMatter() {
		assertThat(Edits.problems(Edits.book(BookKind.PIONEER_INDEX, (book) -> {
			var link = book.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
			link.setAddress("https://example.org/");
			Edits.cell(book, "计分表!H2").setHyperlink(link);
		}))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 100, 5000, 12000 })
	void aTruncatedFileIsRefused(int length) {
		refused(Arrays.copyOf(GOOD, length), "文件已损坏或没有传完整；请重新保存或重新上传");
	}

	@Test
	void damagedBytesAreRefused() {
		byte[] damaged = GOOD.clone();
		Arrays.fill(damaged, 3000, 3040, (byte) 0x55);
		assertThat(Edits.problems(damaged)).hasSize(1).first().asString().contains("已损坏");
	}

	@Test
	void anEmptyFileIsRefused() {
		refused(new byte[0], "文件是空的；请重新保存或重新上传");
	}

	@Test
	void textUnderAWrongNameIsRefused() {
		refused("编号,类别\nXF-101,基础\n".getBytes(StandardCharsets.UTF_8),
				"不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
	}

	@Test
	void aZipOfSomethingElseIsRefused() {
		refused(Edits.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes())),
				"不是 .xlsx 工作簿（可能是 .ods 或压缩包）；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		refused(with("[Content_Types].xml",
				replace("[Content_Types].xml", "spreadsheetml.sheet.main", "wordprocessingml.document.main")),
				"不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		refused(with("[Content_Types].xml",
				replace("[Content_Types].xml", "officedocument.spreadsheetml.sheet.main+xml",
						"ms-excel.sheet.binary.macroEnabled.main")),
				"是二进制的 .xlsb 格式；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
	}

	@Test
	void tooLargeAFileIsRefusedUnread() {
		refused(new byte[6 * 1024 * 1024], "文件超过 5 MB；规则工作簿只放规则，请把数据复制到一本新的工作簿再试");
	}

	@Test
	void aZipBombIsRefusedInAnyPart() throws IOException {
		String message = "解压后超过 24 MB，可能是恶意文件；请把数据复制到一本新的工作簿再试";
		refused(bomb("xl/media/image1.png"), message);
		refused(bomb(SHEET), message);
	}

	@Test
	void manySmallBombsAreRefused() {
		Map<String, byte[]> entries = Edits.entries(GOOD);
		for (int i = 0; i < 30; i++) {
			entries.put("xl/media/" + i + ".png", new byte[1024 * 1024]);
		}
		refused(Edits.zip(entries), "解压后超过 24 MB，可能是恶意文件；请把数据复制到一本新的工作簿再试");
	}

	@Test
	void tooManyPartsAreRefused() {
		Map<String, byte[]> entries = Edits.entries(GOOD);
		for (int i = 0; i < 600; i++) {
			entries.put("xl/media/" + i + ".png", new byte[0]);
		}
		assertThat(Edits.problems(Edits.zip(entries))).singleElement().asString().contains("个部件，不像规则工作簿");
	}

	@Test
	void moreElementsThanAnyoneWritesAreRefused() {
		refused(with(SHEET,
				replace(SHEET, "</sheetData>", "<row>" + "<c/>".repeat(XmlScan.MAX_ELEMENTS) + "</row></sheetData>")),
				"内容太多（可能把格式刷到了整张表）；请把数据复制到一本新的工作簿再试");
	}

	@Test
	void deepNestingIsRefused() {
		refused(with(SHEET, "<a>".repeat(100_000) + "</a>".repeat(100_000)), "内容太多（可能把格式刷到了整张表）；请把数据复制到一本新的工作簿再试");
	}

	@ParameterizedTest
	@ValueSource(strings = { SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels",
			"docProps/core.xml" })
	void aDoctypeIsRefusedInAnyPart(String part) {
		String xml = new String(Edits.entries(GOOD).get(part), StandardCharsets.UTF_8);
		String body = xml.substring(xml.indexOf("?>") + 2);
		refused(with(part, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + body),
				"文件内部含有 DOCTYPE 声明，正常的工作簿不会有；为安全起见不读取，请用 Excel、WPS 或 LibreOffice 重新制作");
	}

	@Test
	void brokenXmlIsRefused() {
		refused(with(SHEET, "<worksheet><row>"), "文件内部的 XML 已损坏；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再试");
	}

	@Test
	void xmlThatIsNoSheetIsRefused() {
		assertThat(Edits.problems(with(SHEET, "<html/>"))).isNotEmpty()
			.noneSatisfy((line) -> assertThat(line).contains("Exception"));
		assertThat(Edits.problems(with("xl/workbook.xml", "<html/>")))
			.containsExactly("文件结构已损坏，无法读取；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再试");
	}

	@Test
	void thePoiLimitsOthersSetDoNotMatter() {
		double ratio = ZipSecureFile.getMinInflateRatio();
		try {
			ZipSecureFile.setMinInflateRatio(0.99);
			assertThat(Edits.problems(GOOD)).isEmpty();
		}
		finally {
			ZipSecureFile.setMinInflateRatio(ratio);
		}
	}

	private static void refused(byte[] content, String message) {
		assertThat(Edits.problems(content)).containsExactly(message);
	}

	private static byte[] with(String part, String xml) {
		Map<String, byte[]> entries = new LinkedHashMap<>(Edits.entries(GOOD));
		entries.put(part, xml.getBytes(StandardCharsets.UTF_8));
		return Edits.zip(entries);
	}

	private static String replace(String part, String what, String with) {
		String xml = new String(Edits.entries(GOOD).get(part), StandardCharsets.UTF_8);
		assertThat(xml).contains(what);
		return xml.replace(what, with);
	}

	private static String relationship(String type, String target) {
		return replace("xl/_rels/workbook.xml.rels", "</Relationships>",
				"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
						+ type + "\" Target=\"" + target + "\"/></Relationships>");
	}

	/**
	 * A part that inflates far beyond the limit.
	 */
	private static byte[] bomb(String part) throws IOException {
		Map<String, byte[]> entries = Edits.entries(GOOD);
		entries.remove(part);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
			zip.putNextEntry(new ZipEntry(part));
			byte[] block = new byte[1024 * 1024];
			for (int i = 0; i < 64; i++) {
				zip.write(block);
			}
		}
		return out.toByteArray();
	}

}
