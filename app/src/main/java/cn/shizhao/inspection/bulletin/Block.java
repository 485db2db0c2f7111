package cn.shizhao.inspection.bulletin;

/**
 * The parts of a bulletin's text, in the order of the paper.
 */
enum Block {

	SCOPE("一、督查范围和方式"), OVERVIEW("二、总体情况"), PROBLEMS("三、发现的问题"), HANDLING("四、处理情况"), NEXT("五、下一步要求");

	private final String heading;

	Block(String heading) {
		this.heading = heading;
	}

	String heading() {
		return this.heading;
	}

}
