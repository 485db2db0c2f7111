package cn.shizhao.lecture.plan;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a branch said when it was asked for lecturers.
 *
 * @param branchCode branch code
 * @param answer what it said
 * @param reason why it proposes nobody, may be empty
 * @param answeredBy staff number, null while waiting
 * @param answeredAt when, null while waiting
 */
record Answer(String branchCode, Kind answer, String reason, @Nullable String answeredBy,
		@Nullable LocalDateTime answeredAt) {

	/**
	 * The kinds of answers.
	 */
	enum Kind {

		WAITING("未答复"), PROPOSED("已申报"), DECLINED("不申报"), MISSED("逾期未申报");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 已申报
		 */
		public String label() {
			return this.label;
		}

	}

}
