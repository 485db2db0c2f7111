package cn.shizhao.inspection.bulletin;

import java.time.LocalDateTime;

/**
 * Something that happened to a bulletin.
 *
 * @param kind what happened
 * @param words such as the reason of a return, may be empty
 * @param doneBy staff number or 系统
 * @param doneAt when
 */
record BulletinEvent(Kind kind, String words, String doneBy, LocalDateTime doneAt) {

	/**
	 * What may happen to a bulletin.
	 */
	enum Kind {

		DRAFTED("系统起草"), REDRAFTED("重新起草"), EDITED("提交签发"), RETURNED("退回"), SIGNED("签发"), PUBLISHED("编号印发"),
		CORRECTED("更正");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
