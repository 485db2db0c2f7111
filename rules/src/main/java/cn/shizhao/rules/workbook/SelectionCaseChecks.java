package cn.shizhao.rules.workbook;

import java.util.List;

import cn.shizhao.rules.ExemplarSelector;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * Checks the author's 用例 of a selection workbook and runs them by the workbook itself,
 * each as the only candidate.
 */
class SelectionCaseChecks {

	private final Findings findings;

	private final Severity failing;

	/**
	 * Checks that report to these findings.
	 * @param failing how grave it is that a case comes out differently
	 */
	SelectionCaseChecks(Findings findings, Severity failing) {
		this.findings = findings;
		this.failing = failing;
	}

	void check(Table cases) {
		for (Table.Row row : cases.rows()) {
			CaseChecks.checkValues(cases, row, this.findings);
			if (row.has(SelectionSheets.AWARD)) {
				CaseChecks.values(row)
					.keySet()
					.forEach((indicator) -> checkSubject(cases, row, SelectionReader.award(row), indicator));
			}
		}
	}

	private void checkSubject(Table cases, Table.Row row, Award award, Indicator indicator) {
		if (!indicator.measures(award.subject())) {
			this.findings.error(cases, row, indicator.label(),
					award.label() + "评的是" + award.subject().label() + "，没有“" + indicator.label() + "”这个指标；请清空这一格");
		}
	}

	/**
	 * Selects among each case alone and refuses those that come out differently.
	 */
	void run(SelectionBook book, Table cases) {
		ExemplarSelector selector = ExemplarSelector.of(book);
		for (int i = 0; i < book.cases().size(); i++) {
			SelectionBook.Case expected = book.cases().get(i);
			Facts candidate = new Facts(expected.name(), expected.name(), null, null, expected.values());
			Outcome outcome = selector.select(expected.award(), List.of(candidate), List.of()).outcomes().get(0);
			if (expected.eligible() != (outcome.result() != Result.INELIGIBLE)) {
				this.findings.add(this.failing, cases, cases.rows().get(i), SelectionSheets.ELIGIBLE,
						"用例“" + expected.name() + "”应有资格“" + (expected.eligible() ? "是" : "否") + "”，按本工作簿是“"
								+ (expected.eligible() ? "否" : "是") + "”（" + outcome.reason() + "）；请改资格表或改用例");
			}
		}
	}

}
