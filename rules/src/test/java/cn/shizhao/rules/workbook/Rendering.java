package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookKind;

/**
 * The text rendering of a workbook for review: Markdown, one line a row, the same for the
 * same content whoever saved the file.
 */
final class Rendering {

	private Rendering() {
	}

	static String of(BookKind kind, Map<String, Table> tables) {
		StringBuilder out = new StringBuilder("# " + kind.label() + " " + kind.file() + "\n");
		Form.of(kind).schemas(kind.subject()).forEach((schema) -> table(out, schema, tables.get(schema.name())));
		for (GuideText.Section section : GuideText.of(kind)) {
			out.append("\n## ").append(WorkbookFile.GUIDE).append(" › ").append(section.title()).append("\n\n");
			lines(out, section.headers(), section.lines());
		}
		return out.toString();
	}

	private static void table(StringBuilder out, SheetSchema schema, Table table) {
		out.append("\n## ").append(schema.name()).append("\n\n");
		List<String> headers = List.copyOf(table.columns().keySet());
		lines(out, headers, table.rows().stream().map((row) -> headers.stream().map(row::text).toList()).toList());
	}

	private static void lines(StringBuilder out, List<String> headers, List<List<String>> lines) {
		line(out, headers);
		line(out, new ArrayList<>(Collections.nCopies(headers.size(), "---")));
		lines.forEach((line) -> line(out, line));
	}

	private static void line(StringBuilder out, List<String> cells) {
		cells.forEach((cell) -> out.append("| ").append(cell.replace("\n", " ").replace("|", "\\|")).append(' '));
		out.append("|\n");
	}

}
