package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 用例 of the default response workbook, as the office wants findings dealt with: every
 * grade, and each boundary from both sides.
 */
final class ResponseExamples {

	private static final List<String> HEADERS = List.of("用例名", "条款", "情节", "同类次数", "应得等次", "应谈话");

	private static final List<List<String>> CASES = List.of(List.of("轻微第一次只提醒", "1", "轻微", "1", "提醒", "否"),
			List.of("轻微第二次仍提醒", "2", "轻微", "2", "提醒", "否"), List.of("轻微第三次按一般", "2", "轻微", "3", "一般", "是"),
			List.of("轻微多次仍按一般", "3", "轻微", "10", "一般", "是"), List.of("一般第一次", "4", "一般", "1", "一般", "是"),
			List.of("一般第二次仍按一般", "8", "一般", "2", "一般", "是"), List.of("一般第三次按严重", "8", "一般", "3", "严重", "是"),
			List.of("情节严重第一次就按严重", "6", "严重", "1", "严重", "是"), List.of("赌博情节轻微也按严重", "9", "轻微", "1", "严重", "是"),
			List.of("赌博情节一般也按严重", "9", "一般", "1", "严重", "是"));

	private ResponseExamples() {
	}

	static Table table() {
		List<Table.Row> rows = new ArrayList<>();
		for (List<String> line : CASES) {
			Map<String, String> cells = new LinkedHashMap<>();
			for (int i = 0; i < HEADERS.size(); i++) {
				cells.put(HEADERS.get(i), line.get(i));
			}
			rows.add(new Table.Row(rows.size() + 2, cells, new HashSet<>()));
		}
		return Policy.table("用例", HEADERS, rows);
	}

}
