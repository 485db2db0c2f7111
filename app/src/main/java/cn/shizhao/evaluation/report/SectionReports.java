package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;

/**
 * What the section heads reported, as other features read it.
 */
public interface SectionReports {

	/**
	 * The valid report of every section that has one.
	 * @param period which quarter
	 * @return the newest submitted version per section that was not returned since,
	 * ordered by section
	 */
	List<Submitted> submitted(Period period);

	/**
	 * Returns a section's report so that it must be handed in again, and tells its heads.
	 * @param period which quarter
	 * @param section section code
	 * @param reason shown to the section head, at most 500 characters
	 * @param actor who returns it
	 * @throws IllegalArgumentException with a Chinese message when the reason is blank or
	 * too long
	 * @throws IllegalStateException with a Chinese message when there is no valid report
	 */
	void returnReport(Period period, String section, String reason, String actor);

	/**
	 * A submitted report.
	 *
	 * @param section section code
	 * @param version from 1, raised with every submission
	 * @param business 科室业务得分, 0 to 100
	 * @param performance 个人绩效考核得分 by staff number, 0 to 100
	 * @param submittedBy staff number
	 * @param submittedAt when
	 */
	record Submitted(String section, int version, BigDecimal business, Map<String, BigDecimal> performance,
			String submittedBy, LocalDateTime submittedAt) {
	}

}
