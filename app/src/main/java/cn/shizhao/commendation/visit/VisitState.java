package cn.shizhao.commendation.visit;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far the visit with one letter has come.
 */
enum VisitState {

	ASKED("待本人答复"), AGREED("待排路线"), PLANNED("待约日期"), ARRANGED("待入户"), ABSENT("家中无人，待再约"), OFFICE("待在办公室转交"),
	DELIVERED("已送达"), DECLINED("谢绝");

	/** What a visitor's date may follow. */
	static final Set<VisitState> ARRANGEABLE = EnumSet.of(PLANNED, ABSENT);

	/** What a result may follow. */
	static final Set<VisitState> REPORTABLE = EnumSet.of(ARRANGED, OFFICE);

	private final String label;

	VisitState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether the letter has come to its end.
	 */
	public boolean finished() {
		return this == DELIVERED || this == DECLINED;
	}

}
