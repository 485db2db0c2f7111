package cn.shizhao.evaluation.facts;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;

/**
 * The system's own record of talks (谈心谈话); the talk slice implements it, so that facts
 * need not know it.
 */
public interface TalkRecords {

	/**
	 * The talks that fell due in a quarter, by the branch the person was in when the talk
	 * was requested. Cancelled talks do not count.
	 * @param period which quarter
	 * @return by branch code; a branch without such talks is missing
	 */
	List<BranchTally> tally(Period period);

	/**
	 * The talks of a branch.
	 *
	 * @param branch code
	 * @param due how many were to be recorded in the quarter
	 * @param completed how many of them were held, recorded and confirmed by the person,
	 * as far as is known now
	 * @param talks ids of those that were due, which /talks/{id} shows
	 */
	record BranchTally(String branch, int due, int completed, List<String> talks) {
	}

}
