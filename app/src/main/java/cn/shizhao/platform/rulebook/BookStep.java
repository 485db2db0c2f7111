package cn.shizhao.platform.rulebook;

import java.time.LocalDateTime;

/**
 * Something that was done with a version of a workbook.
 *
 * @param hash which version
 * @param step what was done
 * @param note the person's words, may be empty
 * @param takenBy staff number or 系统
 * @param takenAt when
 */
record BookStep(String hash, Kind step, String note, String takenBy, LocalDateTime takenAt) {

	/**
	 * What can be done with a version.
	 */
	enum Kind {

		UPLOADED("上传", BookState.DRAFT), SUBMITTED("提交审批", BookState.SUBMITTED), RETURNED("退回", BookState.RETURNED),
		APPROVED("批准启用", BookState.APPROVED);

		private final String label;

		private final BookState state;

		Kind(String label, BookState state) {
			this.label = label;
			this.state = state;
		}

		/**
		 * The Chinese name.
		 * @return such as 提交审批
		 */
		String label() {
			return this.label;
		}

		/**
		 * The state the version is in afterwards.
		 * @return the state
		 */
		BookState state() {
			return this.state;
		}

	}

}
