package cn.shizhao.platform.year;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that the year brings: a lecture, a bulletin, an evaluation.
 *
 * @param kind what it is
 * @param key business key of its process, unique within the kind, such as {@code 2026Q3}
 * or {@code 2026-11}
 * @param title what people call it, such as 2026年11月督查通报
 * @param day the day it is for, under which the calendar shows it
 * @param startsAt when its process is to begin, in the office's zone, not after
 * {@code day} ends; null while that cannot be known
 * @param state how far it has come
 * @param responsible who has to see to it, in words, such as 机关党委办公室
 * @param path the page that shows it, null while there is none
 */
public record Occasion(Kind kind, String key, String title, LocalDate day, @Nullable LocalDateTime startsAt,
		State state, String responsible, @Nullable String path) {

	/**
	 * The kinds, in the order in which those due at the same moment begin.
	 */
	public enum Kind {

		LECTURE_PLAN("讲堂计划"), LECTURE("月讲堂"), EVALUATION("季度测评"), BULLETIN("月通报"), REVIEW("季讲评"), ANNUAL("年度十佳");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 月讲堂
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * How far something has come.
	 */
	public enum State {

		/** Its process has not begun. */
		AHEAD("未开始"),
		/** Its process is under way. */
		UNDER_WAY("进行中"),
		/** It is over. */
		DONE("已完成"),
		/** It will not take place. */
		CANCELLED("已取消");

		private final String label;

		State(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 进行中
		 */
		public String label() {
			return this.label;
		}

	}

}
