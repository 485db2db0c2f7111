package cn.shizhao.rules.workbook;

import java.math.BigDecimal;

import cn.shizhao.rules.Band;

/**
 * What the sheet 处置 must keep.
 */
class ResponseChecks {

	private static final int LONGEST_DEADLINE = 60;

	private final Table responses;

	private final ClauseChecks clauses;

	private final Findings findings;

	ResponseChecks(Table responses, ClauseChecks clauses, Findings findings) {
		this.responses = responses;
		this.clauses = clauses;
		this.findings = findings;
	}

	void check() {
		if (this.responses.columns().isEmpty()) {
			return;
		}
		if (this.responses.rows().isEmpty()) {
			this.findings.error(this.responses.sheet(), "一行规定也没有；请至少写一行");
			return;
		}
		for (Table.Row row : this.responses.rows()) {
			this.clauses.checkNamed(this.responses, row);
			checkRepeats(row);
			checkDeadline(row);
		}
		new ResponseCoverage(this.responses, this.findings).check();
	}

	private void checkRepeats(Table.Row row) {
		Bands.checkOrder(this.responses, row, ResponseSheets.LOWER, ResponseSheets.UPPER, this.findings);
		Band repeats = Bands.of(row, ResponseSheets.LOWER, ResponseSheets.UPPER);
		if (repeats.lower() != null && repeats.lower().compareTo(BigDecimal.ONE) < 0) {
			this.findings.error(this.responses, row, ResponseSheets.LOWER,
					"下限 " + Bands.plain(repeats.lower()) + " 小于 1，同类次数连这一次在内，最少是 1；请改成 1 或留空");
		}
		if (repeats.lower() == null && repeats.upper() != null && repeats.upper().compareTo(BigDecimal.ONE) <= 0) {
			this.findings.error(this.responses, row, ResponseSheets.UPPER,
					"上限 " + Bands.plain(repeats.upper()) + " 不大于 1，同类次数最少是 1，这一行永远不会生效；请改大或留空");
		}
	}

	private void checkDeadline(Table.Row row) {
		Integer days = row.whole(ResponseSheets.DEADLINE);
		if (days != null && (days < 1 || days > LONGEST_DEADLINE)) {
			this.findings.error(this.responses, row, ResponseSheets.DEADLINE,
					"整改期限是 " + days + " 个工作日，应在 1 到 " + LONGEST_DEADLINE + " 之间；请改正");
		}
	}

}
