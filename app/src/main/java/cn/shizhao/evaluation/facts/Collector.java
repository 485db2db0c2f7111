package cn.shizhao.evaluation.facts;

import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;

/**
 * One source of facts.
 */
interface Collector {

	/**
	 * Everything the source says about a quarter.
	 * @param period which quarter
	 * @return at most one candidate per value
	 */
	Stream<Candidate> collect(Period period);

}
