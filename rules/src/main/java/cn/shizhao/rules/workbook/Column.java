package cn.shizhao.rules.workbook;

import java.util.List;

import cn.shizhao.rules.Indicator;

/**
 * One column of a sheet, declared once for the reader, the template, 填写说明 and the text
 * rendering.
 *
 * @param header the Chinese header
 * @param type what its cells hold
 * @param required whether a cell may be empty
 * @param choices the closed list of a {@link Type#CHOICE} or {@link Type#LIST}, otherwise
 * empty
 * @param width in characters
 * @param guide one sentence for a clerk
 */
record Column(String header, Type type, boolean required, List<String> choices, int width, String guide) {

	static Column id(String header, String guide) {
		return new Column(header, Type.ID, true, List.of(), 12, guide);
	}

	static Column text(String header, int width, String guide) {
		return new Column(header, Type.TEXT, true, List.of(), width, guide);
	}

	static Column choice(String header, List<String> choices, String guide) {
		int longest = choices.stream().mapToInt(String::length).max().orElse(0);
		return new Column(header, Type.CHOICE, true, choices, Math.max(12, 2 * longest + 4), guide);
	}

	static Column list(String header, List<String> choices, String guide) {
		return new Column(header, Type.LIST, true, choices, 2 * String.join(";", choices).length() + 4, guide);
	}

	static Column decimal(String header, String guide) {
		return new Column(header, Type.DECIMAL, true, List.of(), 13, guide);
	}

	static Column whole(String header, String guide) {
		return new Column(header, Type.WHOLE, true, List.of(), 13, guide);
	}

	/**
	 * The column of an indicator in a 用例 sheet: every value is optional.
	 */
	static Column of(Indicator indicator) {
		return new Column(indicator.label(), Type.DECIMAL, false, List.of(), 11, "");
	}

	Column optional() {
		return new Column(this.header, this.type, false, this.choices, this.width, this.guide);
	}

	/**
	 * What to do where something else than text of this column was found.
	 */
	String offer() {
		return switch (this.type) {
			case CHOICE -> "请从下拉列表选：" + String.join("、", this.choices);
			case LIST -> "可以写的有 " + String.join("、", this.choices) + "，写几项就用半角分号 ; 隔开";
			default -> "请把单元格格式设为“文本”再重新输入";
		};
	}

	/**
	 * The closed cell language.
	 */
	enum Type {

		/** A short name without blanks, written as text. */
		ID("文字"),
		/** One of a closed list. */
		CHOICE("从下拉列表选"),
		/** Some of a closed list, joined by {@code ;}. */
		LIST("一项或几项，用 ; 隔开"),
		/** A decimal number. */
		DECIMAL("数字"),
		/** A whole number. */
		WHOLE("整数"),
		/** Free text for people. */
		TEXT("文字");

		private final String label;

		Type(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

		boolean numeric() {
			return this == DECIMAL || this == WHOLE;
		}

	}

}
