package cn.shizhao.commendation.letter;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a letter.
 *
 * @param personId whose letter
 * @param kind what happened
 * @param holderId who has it now, or null
 * @param doneBy staff number or 系统
 * @param doneAt when
 */
record LetterEvent(String personId, Kind kind, @Nullable String holderId, String doneBy, LocalDateTime doneAt) {

	/**
	 * What may happen to a letter.
	 */
	enum Kind {

		MADE("登记编号"), HANDED("交送达人"), DELIVERED("送达"), RETURNED("退回"), PRINTED("打印"), REPRINTED("重新打印"),
		TAKEN_BACK("收回办公室");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
