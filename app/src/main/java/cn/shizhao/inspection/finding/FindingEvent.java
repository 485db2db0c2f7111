package cn.shizhao.inspection.finding;

import java.time.LocalDateTime;

/**
 * Something that happened to a finding.
 *
 * @param findingId which
 * @param ordinal from 1
 * @param kind what
 * @param words what people wrote, may be empty
 * @param doneBy staff number or 系统
 * @param doneAt when
 */
record FindingEvent(String findingId, int ordinal, Kind kind, String words, String doneBy, LocalDateTime doneAt) {

	/**
	 * What can happen.
	 */
	enum Kind {

		RECORDED("登记"), RECTIFIED("说明整改情况"), APPEALED("申诉"), UPHELD("维持认定"), ANNULLED("撤销认定"), EXTENSION_ASKED("申请延期"),
		EXTENDED("同意延期"), NOT_EXTENDED("不同意延期"), ACCEPTED("验收通过"), RETURNED("退回整改"), OVERDUE("逾期"), URGED("催办"),
		WITHDRAWN("撤回"), REPLACED("更正对象"), CORRECTED("列入更正");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
