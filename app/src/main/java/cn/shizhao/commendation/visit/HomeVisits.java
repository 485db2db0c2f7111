package cn.shizhao.commendation.visit;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;

/**
 * The visits of a quarter, step by step. A step that does not fit the state of the visit
 * fails with a Chinese message and changes nothing.
 */
public interface HomeVisits {

	/**
	 * Starts the process of a quarter's visits: to be called once its result is
	 * announced.
	 * @param period which quarter
	 * @throws IllegalArgumentException with a Chinese message when the result is not
	 * approved, nobody won, or the visits were begun before
	 */
	void begin(Period period);

	/**
	 * Opens the visits: one for every 季度标兵.
	 * @param period which quarter
	 * @param day the date under the letters
	 * @param actor who begins
	 * @return staff numbers in rank order
	 */
	List<String> open(Period period, LocalDate day, String actor);

	/**
	 * Takes an exemplar's answer.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param consent the answer
	 * @param actor who gave it
	 */
	void consent(Period period, String exemplar, Consent consent, String actor);

	/**
	 * Puts every family that agreed on the route of its area's visitor, by the workbook
	 * in force.
	 * @param period which quarter
	 */
	void plan(Period period);

	/**
	 * Sets the day of a visit, the first or the next after nobody was home.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param arrangement day and companions
	 */
	void arrange(Period period, String exemplar, Arrangement arrangement);

	/**
	 * Records what came of a visit, or of the hand-over in the office.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param report what
	 * @param actor who records it
	 */
	void report(Period period, String exemplar, VisitReport report, String actor);

	/**
	 * Closes the quarter, once every letter has come to its end.
	 * @param period which quarter
	 * @param remark the office's words, may be empty
	 * @param actor who closes it
	 */
	void close(Period period, String remark, String actor);

}
