package cn.shizhao.foundation.upload;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files made to fill the memory of whoever reads them.
 */
public final class Hostile {

	private static final String WORD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

	private Hostile() {
	}

	/**
	 * A Word file whose main part repeats something.
	 */
	public static byte[] docx(String piece, int times) {
		return zip((zip) -> {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			repeat(zip, WORD, piece, times, "</w:body></w:document>");
		});
	}

	/**
	 * A workbook of one sheet whose rows, and whose shared texts, repeat something.
	 */
	public static byte[] xlsx(String row, int rows, String text, int texts) {
		String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
		return zip((zip) -> {
			part(zip, "_rels/.rels", relationships + "<Relationship Id=\"r1\" Type=\"" + types
					+ "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
			part(zip, "xl/workbook.xml",
					"<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
			part(zip, "xl/_rels/workbook.xml.rels",
					relationships + "<Relationship Id=\"r1\" Type=\"" + types
							+ "worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + types
							+ "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
			zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
			repeat(zip, "<worksheet><sheetData>", row, rows, "</sheetData></worksheet>");
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			repeat(zip, "<sst>", text, texts, "</sst>");
		});
	}

	/**
	 * A PNG of nothing, as small as nothing can be packed.
	 * @param bits a channel, of three
	 */
	public static byte[] png(int side, int bits) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		chunk(out, "IHDR", (head) -> {
			head.writeInt(side);
			head.writeInt(side);
			head.write(new byte[] { (byte) bits, 2, 0, 0, 0 });
		});
		chunk(out, "IDAT", (data) -> {
			try (OutputStream deflated = new DeflaterOutputStream(data, new Deflater(Deflater.BEST_SPEED))) {
				byte[] row = new byte[1 + side * 3 * bits / 8];
				for (int i = 0; i < side; i++) {
					deflated.write(row);
				}
			}
		});
		chunk(out, "IEND", (end) -> {
		});
		return out.toByteArray();
	}

	/**
	 * One chunk of a PNG.
	 */
	public static void chunk(ByteArrayOutputStream png, String name, Writing<DataOutputStream> content) {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream();
		try (DataOutputStream data = new DataOutputStream(chunk)) {
			data.writeBytes(name);
			content.write(data);
			data.flush();
			CRC32 crc = new CRC32();
			crc.update(chunk.toByteArray());
			DataOutputStream out = new DataOutputStream(png);
			out.writeInt(chunk.size() - 4);
			out.write(chunk.toByteArray());
			out.writeInt((int) crc.getValue());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] zip(Map<String, byte[]> parts) {
		return zip((zip) -> {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		});
	}

	/**
	 * A zip of slides with a film that inflates.
	 */
	public static byte[] pptx(int megabytes) {
		return zip((zip) -> {
			part(zip, "ppt/presentation.xml", "<p/>");
			zip.putNextEntry(new ZipEntry("ppt/media/film.bin"));
			for (int i = 0; i < megabytes; i++) {
				zip.write(new byte[1024 * 1024]);
			}
		});
	}

	/** Java's own writer refuses to make it. */
	static byte[] twice(String name) {
		String other = "x".repeat(name.length());
		byte[] zip = zip((out) -> {
			part(out, name, "<a/>");
			part(out, other, "<b/>");
		});
		String latin = new String(zip, StandardCharsets.ISO_8859_1);
		return latin.replace(other, name).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] zip(Writing<ZipOutputStream> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			parts.write(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
	}

	private static void repeat(OutputStream out, String before, String piece, int times, String after)
			throws IOException {
		BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
		buffered.write(before.getBytes(StandardCharsets.UTF_8));
		byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < times; i++) {
			buffered.write(bytes);
		}
		buffered.write(after.getBytes(StandardCharsets.UTF_8));
		buffered.flush();
	}

	/**
	 * Writes something.
	 *
	 * @param <T> where to
	 */
	@FunctionalInterface
	public interface Writing<T> {

		void write(T out) throws IOException;

	}

}
