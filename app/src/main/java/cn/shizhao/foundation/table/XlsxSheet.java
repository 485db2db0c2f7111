package cn.shizhao.foundation.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet row by row, each cell as the text people see.
 */
final class XlsxSheet {

	private static final int MOST_COLUMNS = 200;

	private final String name;

	private final XlsxBook book;

	private final Problems problems;

	XlsxSheet(String name, XlsxBook book, Problems problems) {
		this.name = name;
		this.book = book;
		this.problems = problems;
	}

	void read(XlsxBook.Sheet sheet, TableBuilder table) throws IOException, XMLStreamException {
		XMLStreamReader xml = this.book.xml(sheet.part());
		int row = 0;
		boolean goesOn = true;
		while (goesOn && xml.hasNext()) {
			if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
				String number = xml.getAttributeValue(null, "r");
				row = (number != null) ? Integer.parseInt(number) : row + 1;
				goesOn = table.add(row, cells(xml, row));
			}
		}
	}

	private List<String> cells(XMLStreamReader xml, int row) throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		int column = -1;
		while (!ends(xml, xml.next(), "row")) {
			if (!xml.isStartElement() || !xml.getLocalName().equals("c")) {
				continue;
			}
			String place = xml.getAttributeValue(null, "r");
			column = (place != null) ? new CellReference(place).getCol() : column + 1;
			String text = cell(xml, new CellReference(row - 1, column));
			if (column < MOST_COLUMNS) {
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add(text);
			}
		}
		return cells;
	}

	private String cell(XMLStreamReader xml, CellReference place) throws XMLStreamException {
		String type = xml.getAttributeValue(null, "t");
		String style = xml.getAttributeValue(null, "s");
		String value = "";
		boolean formula = false;
		while (!ends(xml, xml.next(), "c")) {
			if (xml.isStartElement()) {
				switch (xml.getLocalName()) {
					case "v" -> value = xml.getElementText();
					case "is" -> value = richText(xml);
					case "f" -> formula = true;
					default -> {
					}
				}
			}
		}
		if (formula || "e".equals(type)) {
			this.problems.add(this.name + " 第 " + (place.getRow() + 1) + " 行 " + place.formatAsString(false)
					+ " 格：是公式或错误值；请复制后选择性粘贴为数值");
			return "";
		}
		return text(type, style, value).strip();
	}

	private String text(@Nullable String type, @Nullable String style, String value) {
		if (value.isEmpty()) {
			return "";
		}
		return switch ((type != null) ? type : "n") {
			case "s" -> this.book.text(Integer.parseInt(value));
			case "b" -> value.equals("1") ? "是" : "否";
			case "n" -> number(Double.parseDouble(value), style);
			case "d" -> value.replaceFirst("T.*", "");
			default -> new XSSFRichTextString(value).getString();
		};
	}

	private String number(double value, @Nullable String style) {
		return this.book.isDate(style)
				? DateUtil.getLocalDateTime(value, this.book.isFrom1904()).toLocalDate().toString()
				: NumberToTextConverter.toText(value);
	}

	/** All pieces, without how they are pronounced. */
	static String richText(XMLStreamReader xml) throws XMLStreamException {
		String whole = xml.getLocalName();
		StringBuilder text = new StringBuilder();
		boolean pronounced = false;
		while (!ends(xml, xml.next(), whole)) {
			if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
				pronounced = true;
			}
			else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
				pronounced = false;
			}
			else if (xml.isStartElement() && xml.getLocalName().equals("t") && !pronounced) {
				text.append(xml.getElementText());
			}
		}
		return new XSSFRichTextString(text.toString()).getString();
	}

	private static boolean ends(XMLStreamReader xml, int event, String element) {
		return event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
	}

}
