package cn.shizhao.evaluation.facts;

/**
 * What makes the office look at a value again.
 */
enum Mark {

	MISSING("缺失"), OUT_OF_RANGE("超出范围"), CHANGED("较上季度变化大"), DISAGREES("与系统记录不一致");

	private final String label;

	Mark(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * A mark put on one value.
	 *
	 * @param mark which
	 * @param why in words, such as 上季度为 1，本季度为 0.3333
	 */
	record Note(Mark mark, String why) {
	}

}
