package cn.shizhao.lecture.plan;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a plan.
 *
 * @param ordinal from 1 within the plan
 * @param kind what
 * @param words more about it, may be empty
 * @param beforeSlots the months before an edit as JSON, null for what cannot be taken
 * back
 * @param undoes the event it takes back, null for all others
 * @param doneBy staff number, or 系统
 * @param doneAt when
 */
record PlanEvent(int ordinal, Kind kind, String words, @Nullable String beforeSlots, @Nullable Integer undoes,
		String doneBy, LocalDateTime doneAt) {

	/**
	 * What may happen.
	 */
	enum Kind {

		OPENED("开始征集"), CLOSED("不再等待"), DRAFTED("系统起草"), SWAPPED("对调"), REPLACED("换主讲人"), MOVED("改日期"), TOPIC("改题目"),
		REMARKED("写说明"), REDRAFTED("重新起草"), UNDONE("撤销"), SUBMITTED("提交批准"), RETURNED("退回修改"), APPROVED("批准"),
		PUBLISHED("发布");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** Whether what follows is asked for anew. */
		boolean endsRound() {
			return this == RETURNED;
		}

		/**
		 * The Chinese name.
		 * @return such as 对调
		 */
		public String label() {
			return this.label;
		}

	}

}
