package cn.shizhao.talk;

/**
 * How people talked.
 */
enum Way {

	FACE("面谈"), HOME("家访"), PHONE("电话"), VIDEO("视频");

	private final String label;

	Way(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
