package cn.shizhao.evaluation.index;

import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;

/**
 * The computed indices as people look at them: with names, units and ranks, and every run
 * of a quarter.
 */
public interface Ledgers {

	/**
	 * Every run of a quarter, also those that count no more.
	 * @param period which quarter
	 * @return newest number first
	 */
	List<Indices.Run> runs(Period period);

	/**
	 * The quarters that have a run.
	 * @return newest first
	 */
	List<Period> periods();

	/**
	 * Everyone's standing in a run.
	 * @param run which run
	 * @param subject members, branches or sections
	 * @return by rank, then by id
	 */
	List<Standing> standings(Indices.Run run, Subject subject);

	/**
	 * One subject's standing in a run.
	 * @param run which run
	 * @param subject member, branch or section
	 * @param id the subject
	 * @return the standing, or empty when the run has no such subject
	 */
	Optional<Standing> standing(Indices.Run run, Subject subject, String id);

	/**
	 * One subject's score with its ledger.
	 * @param run which run
	 * @param subject member, branch or section
	 * @param id the subject
	 * @return the score, or empty when the run has no such subject
	 */
	Optional<Score> score(Indices.Run run, Subject subject, String id);

}
