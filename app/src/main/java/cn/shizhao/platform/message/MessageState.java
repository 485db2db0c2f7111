package cn.shizhao.platform.message;

import java.util.Locale;

/**
 * How far a message has come.
 */
enum MessageState {

	QUEUED("待发送"), RETRYING("待重试"), SENT("已发送"), FAILED("发送失败"), CANCELLED("不再发送");

	private final String label;

	MessageState(String label) {
		this.label = label;
	}

	/** Whether it is still to be tried. */
	boolean open() {
		return this == QUEUED || this == RETRYING;
	}

	public String label() {
		return this.label;
	}

	/** As addresses write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
