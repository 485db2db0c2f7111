package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the result page shows.
 *
 * @param period which quarter
 * @param periods quarters with a selection, newest first
 * @param state how far the result has come, in words
 * @param approved whether the result stands
 * @param query what was asked for
 * @param whole whether the reader sees everyone and how the result came about
 * @param round the round shown, or null when there is none, or none the reader may see
 * @param keys names of the ranking keys in 次序
 * @param lines the candidates asked for
 * @param counts how many candidates came to which outcome, among those the reader sees
 * @param branches names by code, to choose from
 * @param sections names by code, to choose from
 * @param rounds the rounds of the award, newest first
 * @param history everything that was selected and decided, oldest first
 */
record ResultView(Period period, List<Period> periods, String state, boolean approved, ResultQuery query, boolean whole,
		@Nullable RoundView round, List<String> keys, List<Line> lines, Map<Result, Long> counts,
		Map<String, String> branches, Map<String, String> sections, List<RoundView> rounds, List<EventView> history) {

	/**
	 * A round.
	 *
	 * @param number from 1
	 * @param at when, in words
	 * @param by who asked for it
	 * @param counts its outcomes in words
	 * @param workbook version of the selection workbook, shortened
	 */
	record RoundView(int number, String at, String by, String counts, String workbook) {
	}

	/**
	 * One candidate.
	 *
	 * @param who the candidate
	 * @param result what became of it
	 * @param reason in words
	 * @param ledger whether the reader may open the candidate's ledger
	 */
	record Line(Entrant who, Result result, String reason, boolean ledger) {
	}

	/**
	 * Something that happened.
	 *
	 * @param at when, in words
	 * @param event what
	 */
	record EventView(String at, Event event) {
	}

}
