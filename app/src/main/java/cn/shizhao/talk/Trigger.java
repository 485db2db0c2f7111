package cn.shizhao.talk;

/**
 * What a talk must be held on (五必谈).
 */
public enum Trigger {

	POST_CHANGED("岗位变动"), PRAISED("受表彰"), FAMILY("家庭变故或困难"), SIGNS("有苗头或群众反映"), DISCIPLINED("受处理处分");

	private final String label;

	Trigger(String label) {
		this.label = label;
	}

	/**
	 * The Chinese name.
	 * @return such as 岗位变动
	 */
	public String label() {
		return this.label;
	}

}
