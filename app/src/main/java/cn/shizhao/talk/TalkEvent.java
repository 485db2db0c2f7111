package cn.shizhao.talk;

import java.time.LocalDateTime;

/**
 * Something that happened to a talk.
 *
 * @param kind what
 * @param words the person's, for those who read what was said; may be empty
 * @param doneBy staff number or 系统
 * @param doneAt when
 */
record TalkEvent(Kind kind, String words, String doneBy, LocalDateTime doneAt) {

	/**
	 * What happened.
	 */
	enum Kind {

		REQUESTED("提出谈话"), ASSIGNED("确定谈话人"), RECORDED("登记谈话"), RETURNED("核对后要求修改"), CONFIRMED("核对无误"),
		POSTPONED("措施改期"), DONE("措施落实"), CANCELLED("取消");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
