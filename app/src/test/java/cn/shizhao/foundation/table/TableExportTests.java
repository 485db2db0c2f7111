package cn.shizhao.foundation.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableExportTests {

	private final TableExport export = new TableExport("党员", List.of("编号", "姓名", "月讲堂到课率", "备注"),
			List.of(Arrays.asList("CZ0001", "𬀩某", new BigDecimal("0.3333"), null),
					Arrays.asList("CZ0002", "逗号\u002C引号\"", new BigDecimal("1E+1"), "两\n行")));

	@Test
	void whatIsWrittenAsCsvIsReadBack() {
		assertThat(read("a.csv", this.export.csv())).containsExactly(
				Map.of("编号", "CZ0001", "姓名", "𬀩某", "月讲堂到课率", "0.3333"),
				Map.of("编号", "CZ0002", "姓名", "逗号\u002C引号\"", "月讲堂到课率", "10", "备注", "两\n行"));
	}

	@Test
	void whatIsWrittenAsXlsxIsReadBack() {
		assertThat(read("a.xlsx", this.export.xlsx())).isEqualTo(read("a.csv", this.export.csv()));
	}

	@Test
	void aTableWithoutRowsHasItsHeader() {
		Problems problems = new Problems();
		TableExport empty = new TableExport("空", List.of("编号"), List.of());
		assertThat(TableFiles.read("a.xlsx", empty.xlsx(), problems)).singleElement()
			.satisfies((table) -> assertThat(table.header()).containsExactly("编号"));
		assertThat(problems.lines()).isEmpty();
	}

	private static List<Map<String, String>> read(String file, byte[] content) {
		Problems problems = new Problems();
		List<Table> tables = TableFiles.read(file, content, problems);
		assertThat(problems.lines()).isEmpty();
		return tables.get(0).lines().stream().map(Table.Line::cells).toList();
	}

}
