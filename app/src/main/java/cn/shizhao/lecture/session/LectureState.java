package cn.shizhao.lecture.session;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a lecture has come.
 */
enum LectureState {

	PLANNED("已排定"), PREPARING("备课"), SUBMITTED("讲稿待审"), REVIEWED("讲稿已定"), HELD("已讲"), ARCHIVED("已归档"), CANCELLED("已取消");

	/** What may still be moved, cancelled or given to someone else. */
	static final Set<LectureState> AHEAD = EnumSet.of(PLANNED, PREPARING, SUBMITTED, REVIEWED);

	private final String label;

	LectureState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	public boolean ahead() {
		return AHEAD.contains(this);
	}

	/** Whether its process is there. */
	boolean begun() {
		return this != PLANNED && this != CANCELLED;
	}

	public boolean held() {
		return this == HELD || this == ARCHIVED;
	}

}
