package cn.shizhao.rules;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a workbook.
 *
 * @param sheet the sheet's name
 * @param row what names the row in both versions, such as its 编号; empty in a sheet of one
 * row
 * @param column the header, or null when the whole row came or went
 * @param before the old content, empty for an empty cell; null when the row is new
 * @param after the new content, empty for an empty cell; null when the row is gone
 */
public record BookChange(String sheet, String row, @Nullable String column, @Nullable String before,
		@Nullable String after) {

	/**
	 * One line for people, such as 计分表 › XF-101 › 分值: 15 → 12.
	 */
	@Override
	public String toString() {
		String place = this.row.isEmpty() ? this.sheet : this.sheet + " › " + this.row;
		if (this.column != null) {
			return place + " › " + this.column + "：" + shown(this.before) + " → " + shown(this.after);
		}
		return place + ((this.before == null) ? "：新增 " + this.after : "：删除 " + this.before);
	}

	private static String shown(@Nullable String text) {
		return (text == null || text.isEmpty()) ? "（空）" : text;
	}

}
