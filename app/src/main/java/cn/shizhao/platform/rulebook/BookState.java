package cn.shizhao.platform.rulebook;

/**
 * How far a version of a workbook has come.
 */
enum BookState {

	DRAFT("待提交"), SUBMITTED("待审批"), RETURNED("已退回"), APPROVED("已批准");

	private final String label;

	BookState(String label) {
		this.label = label;
	}

	/**
	 * The Chinese name.
	 * @return such as 待审批
	 */
	String label() {
		return this.label;
	}

	boolean submittable() {
		return this != SUBMITTED;
	}

}
