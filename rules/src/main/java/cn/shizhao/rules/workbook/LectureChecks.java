package cn.shizhao.rules.workbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.rules.LectureBook;

/**
 * What the sheets of a lecture roster workbook must keep.
 */
class LectureChecks {

	private final Findings findings;

	LectureChecks(Findings findings) {
		this.findings = findings;
	}

	void checkTurns(Table turns) {
		for (Table.Row row : turns.rows()) {
			Integer month = row.whole(LectureSheets.MONTH);
			if (month != null && (month < 1 || month > LectureBook.MONTHS)) {
				this.findings.error(turns, row, LectureSheets.MONTH,
						"没有 " + month + " 月，月份只有 1 到 " + LectureBook.MONTHS + "；请改正");
			}
		}
		if (!turns.columns().isEmpty() && turns.rows().stream().allMatch((row) -> row.sound(LectureSheets.MONTH))) {
			refuseMissing(turns);
		}
	}

	private void refuseMissing(Table turns) {
		Set<Integer> listed = turns.rows()
			.stream()
			.map((row) -> row.whole(LectureSheets.MONTH))
			.collect(Collectors.toSet());
		String missing = IntStream.rangeClosed(1, LectureBook.MONTHS)
			.filter((month) -> !listed.contains(month))
			.mapToObj(String::valueOf)
			.collect(Collectors.joining("、"));
		if (!missing.isEmpty()) {
			this.findings.error(turns.sheet(), "少了 " + missing + " 月；请补上，1 月到 12 月每月正好一行");
		}
	}

	void checkEligibility(Table eligibility) {
		eligibility.rows()
			.forEach((row) -> Bands.checkDisqualifying(eligibility, row,
					row.has(IndexSheets.INDICATOR) ? LectureReader.indicator(row) : null, this.findings));
	}

	void checkQuota(Table quota) {
		requireRows(quota, "没有写上限和间隔；请正好写一行");
		for (Table.Row row : quota.rows()) {
			for (String header : List.of(SelectionSheets.PER_BRANCH, LectureSheets.PER_PERSON)) {
				Integer limit = row.whole(header);
				if (limit != null && limit < 1) {
					this.findings.error(quota, row, header,
							"“" + header + "”是 " + limit + "，至少要是 1；不想限制就写 " + LectureBook.MONTHS);
				}
			}
			Integer gap = row.whole(LectureSheets.GAP);
			if (gap != null && gap < 0) {
				this.findings.error(quota, row, LectureSheets.GAP, "“间隔月数”是 " + gap + "，不能小于 0；不限就写 0");
			}
		}
	}

	void checkRanking(Table ranking) {
		requireRows(ranking, "一行排序也没有，主讲人会只按工号轮；请至少写一行");
		new RankingChecks(ranking, this.findings)
			.check(ranking.rows().stream().filter((row) -> row.has(SelectionSheets.ORDER)).toList(), "");
	}

	private void requireRows(Table table, String complaint) {
		if (table.rows().isEmpty() && !table.columns().isEmpty()) {
			this.findings.error(table.sheet(), complaint);
		}
	}

}
