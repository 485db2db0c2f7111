package cn.shizhao.lecture.plan;

/**
 * How far a plan has come.
 */
enum PlanState {

	PROPOSING("支部申报中"), EDITING("机关党委编辑中"), SUBMITTED("待机关党委批准"), APPROVED("已批准，正在发布"), PUBLISHED("已发布");

	private final String label;

	PlanState(String label) {
		this.label = label;
	}

	/**
	 * The Chinese name.
	 * @return such as 支部申报中
	 */
	public String label() {
		return this.label;
	}

}
