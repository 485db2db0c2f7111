package cn.shizhao.foundation.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.OfficeFile;
import cn.shizhao.foundation.upload.SafeXml;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of an .xlsx file share: their names, the texts that cells refer to, and
 * which cells are dates.
 */
final class XlsxBook {

	private static final int LONGEST_NAME = 50;

	private final Map<String, byte[]> parts;

	private final Budget budget;

	private final List<Sheet> visible = new ArrayList<>();

	private final List<String> texts = new ArrayList<>();

	private final List<Boolean> dates = new ArrayList<>();

	private boolean from1904;

	private XlsxBook(Map<String, byte[]> parts, Budget budget) {
		this.parts = parts;
		this.budget = budget;
	}

	static XlsxBook open(byte[] content, Budget budget) throws IOException, XMLStreamException {
		XlsxBook book = new XlsxBook(
				OfficeFile.parts(content, budget, (name) -> name.endsWith(".xml") || name.endsWith(".rels")), budget);
		book.open();
		return book;
	}

	private void open() throws IOException, XMLStreamException {
		String workbook = related("").values()
			.stream()
			.filter((to) -> to.is("officeDocument"))
			.findFirst()
			.orElseThrow(() -> new IOException("no workbook"))
			.part();
		Map<String, Related> related = related(workbook);
		readWorkbook(workbook, related);
		for (Related to : related.values()) {
			if (to.is("sharedStrings")) {
				readTexts(to.part());
			}
			else if (to.is("styles")) {
				readStyles(to.part());
			}
		}
	}

	List<Sheet> visibleSheets() {
		return this.visible;
	}

	String text(int index) {
		return this.texts.get(index);
	}

	boolean isDate(@Nullable String style) {
		return style != null && this.dates.get(Integer.parseInt(style));
	}

	boolean isFrom1904() {
		return this.from1904;
	}

	XMLStreamReader xml(String part) throws IOException, XMLStreamException {
		byte[] content = this.parts.get(part);
		if (content == null) {
			throw new IOException("no " + part);
		}
		return SafeXml.reader(new ByteArrayInputStream(content), this.budget);
	}

	/** What a part refers to, by id. */
	private Map<String, Related> related(String part) throws IOException, XMLStreamException {
		int name = part.lastIndexOf('/') + 1;
		URI folder = URI.create("/" + part.substring(0, name));
		XMLStreamReader xml = xml(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels");
		Map<String, Related> found = new HashMap<>();
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")
					&& !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
				String target = folder.resolve(attribute(xml, "Target")).getPath();
				found.put(attribute(xml, "Id"), new Related(attribute(xml, "Type"), target.substring(1)));
			}
		}
		return found;
	}

	private void readWorkbook(String part, Map<String, Related> related) throws IOException, XMLStreamException {
		XMLStreamReader xml = xml(part);
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamReader.START_ELEMENT) {
				continue;
			}
			if (xml.getLocalName().equals("workbookPr")) {
				this.from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
			}
			else if (xml.getLocalName().equals("sheet")) {
				Related to = related.get(attribute(xml, "id"));
				boolean visible = List.of("", "visible").contains(attribute(xml, "state"));
				if (to != null && to.is("worksheet") && visible) {
					this.visible.add(new Sheet(name(xml), to.part()));
				}
			}
		}
	}

	/** Excel allows 31 characters. */
	private static String name(XMLStreamReader xml) {
		String name = attribute(xml, "name");
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private void readTexts(String part) throws IOException, XMLStreamException {
		XMLStreamReader xml = xml(part);
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
				this.budget.cell();
				this.texts.add(XlsxSheet.richText(xml));
			}
		}
	}

	private void readStyles(String part) throws IOException, XMLStreamException {
		XMLStreamReader xml = xml(part);
		Map<Integer, String> formats = new HashMap<>();
		boolean ofCells = false;
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamReader.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "numFmt" ->
					formats.put(Integer.parseInt(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
				case "cellXfs" -> ofCells = true;
				case "cellStyles", "dxfs" -> ofCells = false;
				case "xf" -> {
					if (ofCells) {
						String format = attribute(xml, "numFmtId");
						this.dates.add(!format.isEmpty() && isDate(Integer.parseInt(format), formats));
					}
				}
				default -> {
				}
			}
		}
	}

	/** The Chinese formats among the built-in ones have no text that tells it. */
	private static boolean isDate(int format, Map<Integer, String> formats) {
		boolean chinese = (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
		return chinese || DateUtil.isADateFormat(format, formats.get(format));
	}

	/** Whatever its namespace; the id of a relationship has one of two. */
	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
			}
		}
		return "";
	}

	/**
	 * A sheet that people see.
	 *
	 * @param name on its tab
	 * @param part where it lies
	 */
	record Sheet(String name, String part) {
	}

	/**
	 * Something a part refers to.
	 *
	 * @param type an address that ends in what it is
	 * @param part where it lies
	 */
	private record Related(String type, String part) {

		boolean is(String kind) {
			return this.type.endsWith("/" + kind);
		}

	}

}
