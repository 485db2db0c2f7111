package cn.shizhao.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a workbook or a CSV file, said so that a clerk can mend it.
 *
 * @param severity whether the file is refused for it
 * @param file file name without folder
 * @param sheet visible sheet name, or null when the whole file is meant
 * @param cell address such as {@code C7} (a line number for CSV), or null when the whole
 * sheet is meant
 * @param message what is wrong; what to do
 */
public record Problem(Severity severity, String file, @Nullable String sheet, @Nullable String cell, String message) {

	/**
	 * A refusal.
	 * @param file file name
	 * @param sheet sheet name or null
	 * @param cell address or null
	 * @param message what is wrong; what to do
	 * @return the problem
	 */
	public static Problem error(String file, @Nullable String sheet, @Nullable String cell, String message) {
		return new Problem(Severity.ERROR, file, sheet, cell, message);
	}

	/**
	 * A warning that does not refuse the file.
	 * @param file file name
	 * @param sheet sheet name or null
	 * @param cell address or null
	 * @param message what may be wrong; what to do
	 * @return the problem
	 */
	public static Problem warning(String file, @Nullable String sheet, @Nullable String cell, String message) {
		return new Problem(Severity.WARNING, file, sheet, cell, message);
	}

	/**
	 * One line for people: {@code 文件 › 表 › 单元格: 问题}.
	 */
	@Override
	public String toString() {
		StringBuilder line = new StringBuilder(this.file);
		if (this.sheet != null) {
			line.append(" › ").append(this.sheet);
		}
		if (this.cell != null) {
			line.append(" › ").append(this.cell);
		}
		return line.append("：")
			.append((this.severity == Severity.WARNING) ? "提示：" : "")
			.append(this.message)
			.toString();
	}

	/**
	 * Whether a problem refuses the file.
	 */
	public enum Severity {

		/** The file is refused. */
		ERROR,
		/** The file is accepted; someone should look. */
		WARNING

	}

}
