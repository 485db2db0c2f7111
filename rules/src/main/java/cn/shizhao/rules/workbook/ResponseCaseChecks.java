package cn.shizhao.rules.workbook;

import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Case;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.ResponseDecider;

/**
 * Checks the author's 用例 of a response workbook and runs them by the workbook itself.
 */
class ResponseCaseChecks {

	private final Table cases;

	private final Findings findings;

	private final Severity failing;

	/**
	 * Checks that report to these findings.
	 * @param failing how grave it is that a case comes out differently
	 */
	ResponseCaseChecks(Table cases, Findings findings, Severity failing) {
		this.cases = cases;
		this.findings = findings;
		this.failing = failing;
	}

	void check(ClauseChecks clauses) {
		for (Table.Row row : this.cases.rows()) {
			clauses.checkNamed(this.cases, row);
			Integer count = row.whole(ResponseSheets.COUNT);
			if (count != null && count < 1) {
				this.findings.error(this.cases, row, ResponseSheets.COUNT, "同类次数 " + count + " 小于 1，连这一次在内最少是 1；请改正");
			}
		}
	}

	/**
	 * Decides on every case and refuses those that come out differently.
	 */
	void run(ResponseBook book) {
		ResponseDecider decider = ResponseDecider.of(book);
		for (int i = 0; i < book.cases().size(); i++) {
			Case expected = book.cases().get(i);
			Response response = decider.decide(expected.clause(), expected.circumstances(), expected.count());
			Table.Row row = this.cases.rows().get(i);
			if (expected.grade() != response.grade()) {
				differs(row, IndexSheets.EXPECTED_GRADE, expected.grade().label(), response.grade().label(), response);
			}
			if (expected.talk() != response.talk()) {
				differs(row, ResponseSheets.EXPECTED_TALK, word(expected.talk()), word(response.talk()), response);
			}
		}
	}

	private void differs(Table.Row row, String header, String expected, String actual, Response response) {
		this.findings.add(this.failing, this.cases, row, header, "用例“%s”%s“%s”，按本工作簿是“%s”（处置表第 %d 行 %s）；请改处置表或改用例"
			.formatted(row.text(IndexSheets.CASE), header, expected, actual, response.sheetRow(), response.code()));
	}

	private static String word(boolean yes) {
		return yes ? SelectionSheets.YES : SelectionSheets.NO;
	}

}
