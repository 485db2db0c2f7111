package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * A round as the table has it.
 *
 * @param id identifies the round
 * @param period business key
 * @param award what was awarded
 * @param roundNumber from 1
 * @param attempt how often the result had been returned before
 * @param runId the index run
 * @param bookHash version of the selection workbook
 * @param excluded ids joined by commas
 * @param decision ids joined by commas
 * @param selectedBy staff number or 系统
 * @param selectedAt when
 */
record RoundRow(String id, String period, Award award, int roundNumber, int attempt, String runId, String bookHash,
		String excluded, String decision, String selectedBy, LocalDateTime selectedAt) {

	Round round() {
		return new Round(this.id, Period.parseAny(this.period), this.award, this.roundNumber, this.attempt, this.runId,
				this.bookHash, split(this.excluded), split(this.decision), this.selectedBy, this.selectedAt);
	}

	static String join(List<String> ids) {
		return String.join(",", ids);
	}

	static List<String> split(String ids) {
		return ids.isEmpty() ? List.of() : List.of(ids.split(","));
	}

}
