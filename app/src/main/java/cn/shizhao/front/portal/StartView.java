package cn.shizhao.front.portal;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the start page shows.
 *
 * @param notices what needs attention before any work
 * @param returned how many tasks came back for the office to arrange
 * @param tasks what the person has to do
 * @param progress the newest evaluation, null before the first
 * @param standings the newest indices of the person and the units they answer for
 * @param office whether the person may open a quarter
 */
record StartView(List<String> notices, int returned, List<TaskLine> tasks, @Nullable Progress progress,
		List<StandingLine> standings, boolean office) {

	/**
	 * One task.
	 *
	 * @param name what is to be done
	 * @param subject quarter and unit in words
	 * @param path where it opens
	 * @param claimed whether the person has claimed it
	 * @param due when, in words; empty when open-ended
	 * @param late whether that is over
	 */
	record TaskLine(String name, String subject, String path, boolean claimed, String due, boolean late) {
	}

	/**
	 * How far the newest evaluation has come.
	 *
	 * @param period its business key
	 * @param label its name
	 * @param opened the day it was opened, in words
	 * @param finished whether its result stands
	 * @param steps all stages in order
	 * @param waiting what is still to be done now, by kind of task
	 */
	record Progress(String period, String label, String opened, boolean finished, List<Step> steps,
			List<Waiting> waiting) {
	}

	/**
	 * One stage.
	 *
	 * @param label its name
	 * @param state done, current or ahead
	 */
	record Step(String label, State state) {

		enum State {

			DONE, CURRENT, AHEAD

		}

	}

	/**
	 * Open tasks of one kind.
	 *
	 * @param name what is to be done
	 * @param count how many
	 * @param late how many of them are overdue
	 * @param due when the first is due, in words; empty when open-ended
	 */
	record Waiting(String name, int count, int late, String due) {
	}

	/**
	 * One index.
	 *
	 * @param label who and which index
	 * @param period the quarter's name
	 * @param total 0.00 to 100.00
	 * @param grade 等次
	 * @param change against the quarter before, null for the first
	 * @param path of the ledger
	 */
	record StandingLine(String label, String period, BigDecimal total, String grade, @Nullable BigDecimal change,
			String path) {
	}

}
