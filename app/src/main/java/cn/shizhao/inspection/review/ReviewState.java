package cn.shizhao.inspection.review;

/**
 * How far the review of a quarter has come.
 */
enum ReviewState {

	REMARKS("准备讲评"), MEETING("待开讲评会"), CLOSED("已讲评");

	private final String label;

	ReviewState(String label) {
		this.label = label;
	}

	/**
	 * The Chinese name.
	 * @return such as 准备讲评
	 */
	public String label() {
		return this.label;
	}

}
