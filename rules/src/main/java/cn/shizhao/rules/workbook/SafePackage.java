package cn.shizhao.rules.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens the zip of an {@code .xlsx} file with limits of its own and refuses whatever is
 * no plain workbook.
 */
final class SafePackage {

	static final int MAX_FILE_BYTES = 5 * 1024 * 1024;

	static final int MAX_INFLATED_BYTES = 24 * 1024 * 1024;

	static final int MAX_ENTRIES = 500;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ZIP = { 'P', 'K' };

	private static final String BROKEN = "文件已损坏或没有传完整；请重新保存或重新上传";

	private static final String MACROS = "是能放宏的格式（.xlsm 等）；规则工作簿只放数据，请另存为不带宏的 .xlsx";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final XmlScan scan = new XmlScan();

	private long inflated;

	private SafePackage() {
	}

	/**
	 * The XML parts of a workbook, inflated within the limits and scanned.
	 * @param content the bytes of the file
	 * @param file its name
	 * @return the parts for POI
	 * @throws RefusedException when the file is no plain {@code .xlsx} workbook
	 */
	static PackageParts open(byte[] content, String file) throws RefusedException {
		refuseOtherFormats(content);
		SafePackage opened = new SafePackage();
		opened.inflate(content);
		if (file.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
			throw new RefusedException(MACROS);
		}
		opened.refuseOtherPackages();
		opened.refuseActiveContent();
		return new PackageParts(opened.parts);
	}

	private static void refuseOtherFormats(byte[] content) throws RefusedException {
		if (content.length == 0) {
			throw new RefusedException("文件是空的；请重新保存或重新上传");
		}
		if (content.length > MAX_FILE_BYTES) {
			throw new RefusedException("文件超过 5 MB；规则工作簿只放规则，请把数据复制到一本新的工作簿再试");
		}
		if (startsWith(content, OLE)) {
			throw new RefusedException(contains(content, "EncryptedPackage") ? "文件有打开密码；请去掉密码后再保存"
					: "是旧的 .xls 格式；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		}
		if (!startsWith(content, ZIP)) {
			throw new RefusedException("不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		}
	}

	private void inflate(byte[] content) throws RefusedException {
		try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > MAX_ENTRIES) {
				throw new RefusedException("文件里有 " + entries.size() + " 个部件，不像规则工作簿；请把数据复制到一本新的工作簿再试");
			}
			for (ZipArchiveEntry entry : entries) {
				inflate(zip, entry);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new RefusedException(BROKEN);
		}
	}

	private void inflate(ZipFile zip, ZipArchiveEntry entry) throws IOException, RefusedException {
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new RefusedException("文件有打开密码；请去掉密码后再保存");
		}
		byte[] part = read(zip, entry);
		if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
			this.scan.scan(part);
			if (this.parts.put(entry.getName(), part) != null) {
				throw new RefusedException(BROKEN);
			}
		}
	}

	private byte[] read(ZipFile zip, ZipArchiveEntry entry) throws IOException, RefusedException {
		try (InputStream in = zip.getInputStream(entry)) {
			int left = (int) (MAX_INFLATED_BYTES - this.inflated);
			byte[] part = in.readNBytes(left + 1);
			this.inflated += part.length;
			if (part.length > left) {
				throw new RefusedException("解压后超过 24 MB，可能是恶意文件；请把数据复制到一本新的工作簿再试");
			}
			CRC32 crc = new CRC32();
			crc.update(part);
			if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
				throw new RefusedException(BROKEN);
			}
			return part;
		}
	}

	private void refuseOtherPackages() throws RefusedException {
		if (!this.parts.containsKey("[Content_Types].xml")) {
			throw new RefusedException("不是 .xlsx 工作簿（可能是 .ods 或压缩包）；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		}
		if (holds("sheet.binary")) {
			throw new RefusedException("是二进制的 .xlsb 格式；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		}
		if (holds("macroEnabled") || holds("vbaProject") || holds("macrosheet")) {
			throw new RefusedException(MACROS);
		}
		if (!holds("spreadsheetml.sheet.main+xml")) {
			throw new RefusedException("不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
		}
	}

	private void refuseActiveContent() throws RefusedException {
		if (holds("externalLink")) {
			throw new RefusedException("含有指向其他文件的外部链接；请在“数据 › 编辑链接”里断开链接，把公式改成数值再保存");
		}
		if (holds("connections") || holds("queryTable")) {
			throw new RefusedException("含有外部数据连接；请在“数据 › 查询和连接”里删除连接再保存");
		}
		if (holds("oleObject") || holds("activeX") || holds("/control") || holds("relationships/package")) {
			throw new RefusedException("含有嵌入的对象或控件；规则工作簿只放数据，请删除它们再保存");
		}
	}

	private boolean holds(String kind) {
		return this.scan.kinds().stream().anyMatch((seen) -> seen.contains(kind));
	}

	private static boolean startsWith(byte[] content, byte[] start) {
		return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
	}

	private static boolean contains(byte[] content, String name) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		return text.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

}
