package cn.shizhao.inspection.bulletin;

/**
 * How far a bulletin has come.
 */
enum BulletinState {

	DRAFTED("待编辑"), EDITED("待签发"), SIGNED("已签发"), PUBLISHED("已印发");

	private final String label;

	BulletinState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
