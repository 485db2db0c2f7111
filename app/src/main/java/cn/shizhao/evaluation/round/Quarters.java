package cn.shizhao.evaluation.round;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;

/**
 * Starts quarterly evaluations by hand.
 */
public interface Quarters {

	/**
	 * The quarters the office may open now.
	 * @return ended within the last year and never opened, newest first
	 */
	List<Period> startable();

	/**
	 * Starts a quarter's evaluation; every section gets its report task.
	 * @param period the quarter
	 * @throws IllegalArgumentException with a Chinese message when the quarter has not
	 * ended, was opened before, or the roster is empty
	 */
	void start(Period period);

}
