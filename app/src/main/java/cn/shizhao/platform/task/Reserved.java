package cn.shizhao.platform.task;

import java.util.Arrays;
import java.util.Optional;

/**
 * The tasks that no deputy gets, because only the person can say what is asked, or
 * because it is confidential; the one place where they are listed.
 */
enum Reserved {

	RECORD_TALK("userTask_recordTalk", "谈话并登记", "谈话的内容保密，只由谈话人谈、谈话人登记", true, true),

	CONFIRM_TALK("userTask_confirmTalk", "核对谈话记录", "记录只由谈话的本人核对", false, true),

	FOLLOW_UP("userTask_followUp", "跟进措施", "措施出自保密的谈话，只让负责人知道", true, true),

	RECTIFY_FINDING("userTask_rectifyFinding", "说明整改或申诉", "说明和申诉是当事人自己的话", false, false),

	GIVE_CONSENT("userTask_giveConsent", "确认入户意愿", "是否接受入户由本人决定", false, false),

	INVESTIGATE_OBJECTION("userTask_investigateObjection", "调查答复异议", "异议的内容只有机关纪委能看", true, false),

	HEAR_APPEAL("userTask_hearAppeal", "审理申诉", "要由检查人和当事人以外的机关纪委人员审理", true, false);

	private final String key;

	private final String label;

	private final String reason;

	private final boolean transferable;

	private final boolean confidential;

	Reserved(String key, String label, String reason, boolean transferable, boolean confidential) {
		this.key = key;
		this.label = label;
		this.reason = reason;
		this.transferable = transferable;
		this.confidential = confidential;
	}

	static Optional<Reserved> of(String definitionKey) {
		return Arrays.stream(values()).filter((one) -> one.key.equals(definitionKey)).findFirst();
	}

	String key() {
		return this.key;
	}

	/** Public for the pages. */
	public String label() {
		return this.label;
	}

	/** Public for the pages. */
	public String reason() {
		return this.reason;
	}

	/**
	 * Whether the office may hand it to someone else nevertheless.
	 * @return false where one certain person, or the office in their place, must act
	 */
	boolean transferable() {
		return this.transferable;
	}

	/**
	 * Whether even the task's existence is not for the leaders to see.
	 * @return true for what belongs to a talk
	 */
	boolean confidential() {
		return this.confidential;
	}

}
