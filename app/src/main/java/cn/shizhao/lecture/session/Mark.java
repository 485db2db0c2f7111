package cn.shizhao.lecture.session;

/**
 * Whether someone was at a lecture.
 */
enum Mark {

	PRESENT("到场"), LEAVE("请假"), ABSENT("缺席");

	private final String label;

	Mark(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
