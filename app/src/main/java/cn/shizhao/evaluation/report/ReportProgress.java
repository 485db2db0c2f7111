package cn.shizhao.evaluation.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far the sections' reports have come, for the progress page.
 */
public interface ReportProgress {

	/**
	 * How far every section's report has come.
	 * @param period which quarter
	 * @return one for every section that has someone to report, ordered by section; none
	 * before the quarter is opened
	 */
	List<Status> statuses(Period period);

	/**
	 * How far one section's report has come.
	 *
	 * @param section section code
	 * @param phase where it stands
	 * @param versions how often it was submitted
	 * @param dueOn when the newest submission was due, null before the first
	 * @param by staff number of who saved, submitted or returned it last, null when
	 * untouched
	 * @param at when that was
	 * @param returnReason why it came back, null unless returned
	 */
	record Status(String section, Phase phase, int versions, @Nullable LocalDate dueOn, @Nullable String by,
			@Nullable LocalDateTime at, @Nullable String returnReason) {
	}

	/**
	 * Where a section's report stands.
	 */
	enum Phase {

		UNTOUCHED("未填写"), DRAFTED("填写中"), SUBMITTED("已报送"), RETURNED("已退回");

		private final String label;

		Phase(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 已报送
		 */
		public String label() {
			return this.label;
		}

	}

}
