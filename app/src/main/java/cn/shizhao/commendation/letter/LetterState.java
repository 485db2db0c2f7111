package cn.shizhao.commendation.letter;

import java.util.Locale;

/**
 * Where a letter is.
 */
enum LetterState {

	MADE("在办公室"), HANDED("已交送达人"), DELIVERED("已送达"), RETURNED("已退回");

	private final String label;

	LetterState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** As addresses write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
