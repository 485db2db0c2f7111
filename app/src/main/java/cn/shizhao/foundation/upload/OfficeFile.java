package cn.shizhao.foundation.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads a .docx, .xlsx or .pptx part by part, under a budget.
 */
public final class OfficeFile {

	private OfficeFile() {
	}

	/**
	 * Reads every part once, in the order of the file.
	 * @param content bytes of a zip
	 * @param budget pays for it
	 * @param reader takes what it wants of each part; the rest is counted and dropped
	 * @throws IOException when it is no zip, or a broken one
	 * @throws OverBudgetException when it costs too much
	 */
	public static void read(byte[] content, Budget budget, PartReader reader) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			Set<String> names = new HashSet<>();
			for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
				budget.part();
				if (!names.add(entry.getName())) {
					throw new IOException("twice in the zip: " + entry.getName());
				}
				InputStream part = budget.counted(zip);
				reader.read(entry.getName(), part);
				part.transferTo(OutputStream.nullOutputStream());
			}
			if (names.isEmpty()) {
				throw new IOException("no zip");
			}
		}
	}

	private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
		try {
			return zip.getNextEntry();
		}
		// a name that is not UTF-8
		catch (IllegalArgumentException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Some parts, unpacked.
	 * @param content bytes of a zip
	 * @param budget pays for it
	 * @param wanted says by its name whether a part is
	 * @return the wanted parts by name
	 * @throws IOException when it is no zip, or a broken one
	 * @throws OverBudgetException when it costs too much
	 */
	public static Map<String, byte[]> parts(byte[] content, Budget budget, Predicate<String> wanted)
			throws IOException {
		Map<String, byte[]> parts = new HashMap<>();
		read(content, budget, (name, part) -> {
			if (wanted.test(name)) {
				parts.put(name, part.readAllBytes());
			}
		});
		return parts;
	}

	/**
	 * The same file with its parts stored as they are, for a library that unpacks it
	 * itself: what it will unpack was counted, and each XML part was read to its end.
	 * @param content bytes of a zip
	 * @param budget pays for it
	 * @return bytes of a zip
	 * @throws IOException when it is no zip, or a broken one, or its XML is broken
	 * @throws OverBudgetException when it costs too much
	 */
	public static byte[] repacked(byte[] content, Budget budget) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			read(content, budget, (name, part) -> {
				byte[] bytes = part.readAllBytes();
				if (name.endsWith(".xml") || name.endsWith(".rels")) {
					scan(bytes, budget);
				}
				zip.putNextEntry(stored(name, bytes));
				zip.write(bytes);
			});
		}
		return out.toByteArray();
	}

	private static void scan(byte[] xml, Budget budget) throws IOException {
		try {
			XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml), budget);
			while (reader.hasNext()) {
				reader.next();
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static ZipEntry stored(String name, byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(content);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(crc.getValue());
		return entry;
	}

	/**
	 * Takes what it wants of a part.
	 */
	@FunctionalInterface
	public interface PartReader {

		/**
		 * Takes a part.
		 * @param name its name in the zip
		 * @param part its bytes, need not be read to the end
		 * @throws IOException when it cannot be read
		 */
		void read(String name, InputStream part) throws IOException;

	}

}
