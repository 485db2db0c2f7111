package cn.shizhao.evaluation.facts;

import java.util.Map;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;

/**
 * The system's own record of earlier selections; the selection slice implements it, so
 * that facts need not know it.
 */
public interface EarlierWins {

	/**
	 * For how many quarters in a row, the last of them directly before a period, each
	 * member was chosen as 季度标兵 in an approved result.
	 * @param period the quarter being evaluated
	 * @return from 1, by staff number, without those who were not chosen; empty when the
	 * quarter before has no approved result in the system, so that nothing is known
	 */
	Optional<Map<String, Integer>> inARowBefore(Period period);

}
