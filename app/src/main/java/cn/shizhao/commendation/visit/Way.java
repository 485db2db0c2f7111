package cn.shizhao.commendation.visit;

/**
 * Where an exemplar wants the letter.
 */
public enum Way {

	HOME("送到家中"), PLACE("送到其他地点"), OFFICE("到办公室领取");

	private final String label;

	Way(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
