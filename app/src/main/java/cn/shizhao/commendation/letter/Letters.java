package cn.shizhao.commendation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;

/**
 * The register of letters, as those who bring them use it. A step that does not fit where
 * the letter is fails, so that none is delivered twice.
 */
public interface Letters {

	/**
	 * Makes sure that there is a letter for everyone.
	 * @param period what was won
	 * @param exemplars staff numbers in rank order
	 * @param day the date under the letters
	 * @param actor who begins the visits
	 */
	void ready(Period period, List<String> exemplars, LocalDate day, String actor);

	/**
	 * The numbers of a period's letters.
	 * @param period what was won
	 * @return number by staff number
	 */
	Map<String, String> numbers(Period period);

	/**
	 * Gives a letter to whoever brings it.
	 * @param period what was won
	 * @param exemplar staff number
	 * @param visitor staff number of the leading group's member
	 */
	void handTo(Period period, String exemplar, String visitor);

	/**
	 * Takes a letter back into the office from whoever was to bring it.
	 * @param period what was won
	 * @param exemplar staff number
	 * @param actor who says so
	 */
	void takeBack(Period period, String exemplar, String actor);

	/**
	 * A letter is in the family's hands.
	 * @param period what was won
	 * @param exemplar staff number
	 * @param actor who says so
	 */
	void delivered(Period period, String exemplar, String actor);

	/**
	 * A letter was declined and is back in the office.
	 * @param period what was won
	 * @param exemplar staff number
	 * @param actor who says so
	 */
	void returned(Period period, String exemplar, String actor);

}
