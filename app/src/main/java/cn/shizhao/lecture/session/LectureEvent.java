package cn.shizhao.lecture.session;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lecture.
 *
 * @param kind what
 * @param personId whom it is about, null for all
 * @param words what was said, may be empty
 * @param doneBy staff number or 系统
 * @param doneAt when
 */
record LectureEvent(Kind kind, @Nullable String personId, String words, String doneBy, LocalDateTime doneAt) {

	/**
	 * What happened.
	 */
	enum Kind {

		SCHEDULED("列入计划"), ENTERED_LATE("补录"), OPENED("开始备课"), DECLINED("不能主讲"), REPLACED("更换主讲人"), HANDED_IN("交讲稿"),
		RETURNED("退回修改"), ACCEPTED("讲稿通过"), ARRANGED("安排时间地点"), NOTICED("通知全体"), MOVED("改期"), CANCELLED("取消"),
		HELD("开讲"), ENTERED("登记出勤"), MADE_UP("登记补课"), CORRECTED("更正出勤"), SUMMARIZED("小结"), ARCHIVED("归档");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
