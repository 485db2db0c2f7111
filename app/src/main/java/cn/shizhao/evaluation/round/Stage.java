package cn.shizhao.evaluation.round;

/**
 * How far a quarter's evaluation has come, as people see it on the pages.
 */
public enum Stage {

	REPORTING("科室报送"), CHECKING("事实核对"), CONFIRMING("台账确认"), SELECTING("评选"), REVIEWING("廉政审核"), APPROVING("党组审批"),
	APPROVED("公示"), SEALED("已张榜");

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	/**
	 * The Chinese name.
	 * @return such as 科室报送
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Whether the result stands.
	 * @return true once approved
	 */
	public boolean finished() {
		return this.compareTo(APPROVED) >= 0;
	}

}
