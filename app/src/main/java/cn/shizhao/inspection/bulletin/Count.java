package cn.shizhao.inspection.bulletin;

import java.util.List;

/**
 * How many findings there were of a clause or in a section: a row of a bulletin's tables.
 *
 * @param kind which table
 * @param name the clause or the section
 * @param reminders of grade 提醒
 * @param ordinaries of grade 一般
 * @param severes of grade 严重
 */
record Count(Kind kind, String name, int reminders, int ordinaries, int severes) {

	public int total() {
		return this.reminders + this.ordinaries + this.severes;
	}

	/**
	 * The sum under a table.
	 * @param rows of one kind
	 * @return named 合计
	 */
	static Count sum(List<Count> rows) {
		return new Count(rows.get(0).kind(), "合计", rows.stream().mapToInt(Count::reminders).sum(),
				rows.stream().mapToInt(Count::ordinaries).sum(), rows.stream().mapToInt(Count::severes).sum());
	}

	/**
	 * The tables of a bulletin.
	 */
	enum Kind {

		CLAUSE("表1\u3000按“十不准”条款统计（单位：起）", "条款"), SECTION("表2\u3000按科室统计（单位：起）", "科室");

		private final String caption;

		private final String column;

		Kind(String caption, String column) {
			this.caption = caption;
			this.column = column;
		}

		String caption() {
			return this.caption;
		}

		String column() {
			return this.column;
		}

	}

}
