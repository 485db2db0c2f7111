package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * One selection as it came out, with everything it was made from.
 *
 * @param id identifies the round
 * @param period which quarter
 * @param award what was awarded
 * @param number from 1 within the quarter and award
 * @param attempt how often the leading group had returned the result before
 * @param runId the index run
 * @param bookHash version of the selection workbook
 * @param excluded who was struck by the discipline group, ordered by id
 * @param decision the committee's order of tied subjects, empty when nothing was tied
 * @param selectedBy staff number or 系统
 * @param selectedAt when
 */
public record Round(String id, Period period, Award award, int number, int attempt, String runId, String bookHash,
		List<String> excluded, List<String> decision, String selectedBy, LocalDateTime selectedAt) {
}
