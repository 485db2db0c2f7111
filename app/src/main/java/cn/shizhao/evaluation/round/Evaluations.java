package cn.shizhao.evaluation.round;

import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;

/**
 * The evaluations, once per quarter.
 */
public interface Evaluations {

	/**
	 * Opens a quarter's evaluation; reports are due in 3 working days.
	 * @param period the quarter, which must have ended
	 * @return the evaluation
	 * @throws IllegalArgumentException with a Chinese message when the quarter has not
	 * ended, was opened before, or the roster is empty
	 */
	Evaluation open(Period period);

	/**
	 * Opens the choice of the ten best of a year, for which nobody reports anything.
	 * @param year the whole year, whose last quarter must be announced
	 * @return the evaluation
	 * @throws IllegalArgumentException with a Chinese message when it cannot be opened
	 */
	Evaluation openYear(Period year);

	/**
	 * The years that may be opened.
	 * @return newest first
	 */
	List<Period> startableYears();

	/**
	 * Moves an evaluation on (or back, after a return).
	 * @param period which
	 * @param stage its new stage
	 */
	void moveTo(Period period, Stage stage);

	/**
	 * One quarter's evaluation.
	 * @param period which
	 * @return the evaluation, or empty when it was not opened
	 */
	Optional<Evaluation> find(Period period);

	/**
	 * All evaluations of quarters.
	 * @return newest first
	 */
	List<Evaluation> all();

	/**
	 * All evaluations, of quarters and of years.
	 * @return newest first
	 */
	List<Evaluation> withYears();

}
