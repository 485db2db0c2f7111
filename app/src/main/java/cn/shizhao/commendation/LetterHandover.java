package cn.shizhao.commendation;

import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.Period;

/**
 * Where each letter is, as far as visits need to know and say: the one place that ties
 * them to the register of letters. A step that does not fit where the letter is fails, so
 * that none is delivered twice.
 */
interface LetterHandover {

	/**
	 * Makes sure that there is a letter for everyone.
	 * @param period which quarter
	 * @param exemplars staff numbers in rank order
	 * @param actor who begins the visits
	 */
	void ready(Period period, List<String> exemplars, String actor);

	/**
	 * The numbers of a quarter's letters.
	 * @param period which quarter
	 * @return number by staff number
	 */
	Map<String, String> numbers(Period period);

	/**
	 * Gives a letter to whoever brings it.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param visitor staff number of the leading group's member
	 */
	void handTo(Period period, String exemplar, String visitor);

	/**
	 * A letter is in the family's hands.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param actor who says so
	 */
	void delivered(Period period, String exemplar, String actor);

	/**
	 * A letter was declined and is back in the office.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param actor who says so
	 */
	void returned(Period period, String exemplar, String actor);

}
