package cn.shizhao.rules;

/**
 * Who is measured by an index.
 */
public enum Subject {

	MEMBER("党员", "先锋指数"), BRANCH("支部", "堡垒指数"), SECTION("科室", "科室指数");

	private final String label;

	private final String indexLabel;

	Subject(String label, String indexLabel) {
		this.label = label;
		this.indexLabel = indexLabel;
	}

	/**
	 * The subject's Chinese name.
	 * @return 党员, 支部 or 科室
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What Chinese counts such subjects in.
	 * @return 名 or 个
	 */
	public String counter() {
		return (this == MEMBER) ? "名" : "个";
	}

	/**
	 * The Chinese name of the index computed for this subject, which is also the label of
	 * the computed {@link Indicator}.
	 * @return 先锋指数, 堡垒指数 or 科室指数
	 */
	public String indexLabel() {
		return this.indexLabel;
	}

}
