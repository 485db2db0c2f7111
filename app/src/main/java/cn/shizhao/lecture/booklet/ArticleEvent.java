package cn.shizhao.lecture.booklet;

import java.time.LocalDateTime;

/**
 * Something that happened to an article.
 *
 * @param kind what happened
 * @param doneBy staff number
 * @param doneAt when
 */
record ArticleEvent(Kind kind, String doneBy, LocalDateTime doneAt) {

	/**
	 * What may happen to an article.
	 */
	enum Kind {

		HANDED_IN("提交"), REPLACED("重新提交"), CHOSEN("选入"), UNCHOSEN("取消选入"), WITHDRAWN("撤回");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
