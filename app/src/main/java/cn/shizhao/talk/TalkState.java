package cn.shizhao.talk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a talk has come.
 */
enum TalkState {

	REQUESTED("待安排"), ASSIGNED("待谈话"), RECORDED("待本人核对"), RETURNED("待修改记录"), FOLLOWED("跟进措施"), CLOSED("已办结"),
	CANCELLED("已取消");

	/** What a record may follow. */
	static final Set<TalkState> RECORDABLE = EnumSet.of(ASSIGNED, RETURNED);

	private final String label;

	TalkState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** As addresses write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether nothing is left to do.
	 */
	public boolean finished() {
		return this == CLOSED || this == CANCELLED;
	}

}
