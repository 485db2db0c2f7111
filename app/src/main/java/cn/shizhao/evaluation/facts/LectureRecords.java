package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;

/**
 * The register of monthly lectures and of articles; the booklet slice implements it, so
 * that facts need not know it.
 */
public interface LectureRecords {

	/**
	 * What was kept in a quarter, and so outranks imported files: 主讲次数 once a lecture
	 * with a list of attendance was held, 文章入选数 once an article was chosen. Whoever is
	 * not among the values of such a count has 0.
	 * @param period the quarter
	 * @return counts only; none when nothing was kept
	 */
	Set<Indicator> kept(Period period);

	/**
	 * What the register says of a quarter's lectures and articles.
	 * @param period the quarter in which a lecture was held or an article was chosen
	 * @return 月讲堂到课率 of everyone on a list, lessons made up included; 主讲次数 of those who
	 * gave a lecture, when lectures were kept; 文章入选数 of those whose articles were chosen
	 */
	List<Value> of(Period period);

	/**
	 * One value of a member.
	 *
	 * @param member staff number
	 * @param indicator what is measured
	 * @param amount the value
	 * @param detail the records behind it, in words
	 */
	record Value(String member, Indicator indicator, BigDecimal amount, String detail) {
	}

}
