package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;

/**
 * What counted in an earlier quarter, shown beside what is reported now. Whoever keeps
 * the facts implements it.
 */
public interface PreviousScores {

	/**
	 * 个人绩效考核得分 of everyone.
	 * @param period the earlier quarter
	 * @return by staff number; people without a score are absent
	 */
	Map<String, BigDecimal> performance(Period period);

	/**
	 * 科室业务得分 of every section.
	 * @param period the earlier quarter
	 * @return by section code; sections without a score are absent
	 */
	Map<String, BigDecimal> business(Period period);

}
