package cn.shizhao.rules;

import java.util.List;
import java.util.Locale;

import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureMonth.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One month of a plan of lectures: who gives it and why, and why nobody else does.
 *
 * @param month 1 to {@value LectureBook#MONTHS}
 * @param module 模块
 * @param theme 主题
 * @param chosen who gives it, or null when nobody may
 * @param reason why this one, or why nobody, in Chinese words; never blank
 * @param passedOver all other candidates, the ranked ones by rank, then the ineligible by
 * id; empty when the lecturer was settled beforehand
 */
public record LectureSlot(int month, Module module, Theme theme, @Nullable Choice chosen, String reason,
		List<PassedOver> passedOver) {

	/**
	 * Why a candidate was not chosen.
	 */
	public enum Outcome {

		/** A row of 资格 applies. */
		INELIGIBLE("不具备资格"),
		/** The person or the branch has had all the lectures of the year. */
		CAP_REACHED("已达上限"),
		/** Another lecture of the branch is too near. */
		GAP("间隔不足"),
		/** Another comes first. */
		RANKED_LOWER("排序在后");

		private final String label;

		Outcome(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name shown to people.
		 * @return such as 间隔不足
		 */
		public String label() {
			return this.label;
		}

		/**
		 * The name in CSV files.
		 * @return such as {@code cap_reached}
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * One candidate who was not chosen.
	 *
	 * @param id staff number
	 * @param name shown to people
	 * @param outcome what stood in the way
	 * @param rank from 1, among those who are eligible, no two the same; null for the
	 * ineligible
	 * @param reason in Chinese words, never blank
	 */
	public record PassedOver(String id, String name, Outcome outcome, @Nullable Integer rank, String reason) {
	}

}
