package cn.shizhao.facts;

import java.util.stream.Stream;

import cn.shizhao.calendar.Period;

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
