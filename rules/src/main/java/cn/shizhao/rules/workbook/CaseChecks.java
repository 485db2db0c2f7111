package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Score;

/**
 * Checks the author's 用例 of an index workbook and runs them by the workbook itself.
 */
class CaseChecks {

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	private final Findings findings;

	private final Severity failing;

	/**
	 * Checks that report to these findings.
	 * @param failing how grave it is that a case comes out differently
	 */
	CaseChecks(Findings findings, Severity failing) {
		this.findings = findings;
		this.failing = failing;
	}

	/**
	 * The indicators a case gives.
	 */
	static Map<Indicator, BigDecimal> values(Table.Row row) {
		Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
		row.cells()
			.forEach((header, text) -> Indicator.byLabel(header)
				.ifPresent((indicator) -> values.put(indicator, new BigDecimal(text))));
		return values;
	}

	/**
	 * Refuses values no fact can have.
	 */
	static void checkValues(Table cases, Table.Row row, Findings findings) {
		values(row).forEach((indicator, value) -> indicator.kind()
			.complaint(value)
			.ifPresent((complaint) -> findings.error(cases, row, indicator.label(),
					"“" + indicator.label() + "”" + complaint + "，读到的是 " + value.toPlainString() + "；请改正")));
	}

	void checkIndex(Table cases, Table grades) {
		List<String> names = grades.rows().stream().map((row) -> row.text(IndexSheets.GRADE)).toList();
		for (Table.Row row : cases.rows()) {
			checkValues(cases, row, this.findings);
			checkTotal(cases, row);
			String grade = row.text(IndexSheets.EXPECTED_GRADE);
			if (!grade.isEmpty() && !names.contains(grade)) {
				this.findings.error(cases, row, IndexSheets.EXPECTED_GRADE,
						"等次表里没有“" + grade + "”；请写等次表里的名称：" + String.join("、", names));
			}
		}
	}

	private void checkTotal(Table cases, Table.Row row) {
		BigDecimal total = row.number(IndexSheets.TOTAL);
		if (total != null && (total.signum() < 0 || total.compareTo(FULL) > 0 || total.scale() > 2)) {
			this.findings.error(cases, row, IndexSheets.TOTAL,
					"总分 " + total.toPlainString() + " 不可能出现；总分在 0 到 100 之间，最多两位小数，请改正");
		}
	}

	/**
	 * Scores every case and refuses those that come out differently.
	 */
	void run(IndexBook book, Table cases) {
		List<Facts> subjects = book.cases()
			.stream()
			.map((one) -> new Facts(one.name(), one.name(), null, null, one.values()))
			.toList();
		List<Score> scores = subjects.isEmpty() ? List.of() : IndexScorer.of(book).score(subjects);
		for (int i = 0; i < scores.size(); i++) {
			compare(cases, cases.rows().get(i), book.cases().get(i), scores.get(i));
		}
	}

	private void compare(Table cases, Table.Row row, IndexBook.Case expected, Score score) {
		if (expected.total().compareTo(score.total()) != 0) {
			this.findings.add(this.failing, cases, row, IndexSheets.TOTAL,
					"用例“" + expected.name() + "”应得 " + expected.total().toPlainString() + " 分，按本工作簿算得 "
							+ score.total().toPlainString() + " 分（" + how(score) + "）；请改计分表或改用例");
		}
		else if (!expected.grade().equals(score.grade())) {
			this.findings.add(this.failing, cases, row, IndexSheets.EXPECTED_GRADE, "用例“" + expected.name() + "”应得等次“"
					+ expected.grade() + "”，按本工作簿算得“" + score.grade() + "”；请改等次表或改用例");
		}
	}

	private static String how(Score score) {
		Optional<String> sum = score.entries()
			.stream()
			.map((entry) -> entry.code() + " " + ((entry.points().signum() >= 0) ? "+" : "")
					+ entry.points().stripTrailingZeros().toPlainString())
			.reduce((a, b) -> a + "，" + b);
		return sum.orElse("没有任何一行生效");
	}

}
