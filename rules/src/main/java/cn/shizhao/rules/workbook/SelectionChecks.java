package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * What the sheets of a selection workbook must keep, alone and together.
 */
class SelectionChecks {

	private final Findings findings;

	SelectionChecks(Findings findings) {
		this.findings = findings;
	}

	void checkEligibility(Table table) {
		for (Table.Row row : table.rows()) {
			Bands.checkDisqualifying(table, row, row.has(IndexSheets.INDICATOR) ? IndexReader.indicator(row) : null,
					this.findings);
			checkSubject(table, row);
		}
	}

	void checkQuotas(Table table) {
		if (table.rows().isEmpty() && !table.columns().isEmpty()) {
			this.findings.error(table.sheet(), "一项评选也没有；请至少写一行");
		}
		for (Table.Row row : table.rows()) {
			for (String header : List.of(SelectionSheets.PLACES, SelectionSheets.PER_BRANCH,
					SelectionSheets.PER_SECTION)) {
				BigDecimal value = row.number(header);
				if (value != null && value.signum() <= 0) {
					this.findings.error(table, row, header, "“" + header + "”是 " + value.toPlainString() + "，至少要是 1；"
							+ (header.equals(SelectionSheets.PLACES) ? "不评这一项就删除它的行" : "不限就留空"));
				}
			}
		}
	}

	void checkRanking(Table table) {
		Map<String, List<Table.Row>> awards = new LinkedHashMap<>();
		for (Table.Row row : table.rows()) {
			checkSubject(table, row);
			if (row.has(SelectionSheets.AWARD) && row.has(SelectionSheets.ORDER)) {
				awards.computeIfAbsent(row.text(SelectionSheets.AWARD), (award) -> new ArrayList<>()).add(row);
			}
		}
		awards.forEach((award, rows) -> new RankingChecks(table, this.findings).check(rows, award));
	}

	private void checkSubject(Table table, Table.Row row) {
		if (row.has(IndexSheets.INDICATOR) && row.has(SelectionSheets.AWARD)) {
			Indicator indicator = IndexReader.indicator(row);
			Award award = SelectionReader.award(row);
			if (!indicator.measures(award.subject())) {
				this.findings.error(table, row, IndexSheets.INDICATOR, award.label() + "评的是" + award.subject().label()
						+ "，没有“" + indicator.label() + "”这个指标；可用的指标见“填写说明”");
			}
		}
	}

	/**
	 * Every award named anywhere has places, and every award with places has a ranking.
	 */
	void checkTogether(Table eligibility, Table quotas, Table ranking, Table cases) {
		if (quotas.columns().isEmpty() || ranking.columns().isEmpty()) {
			return;
		}
		Set<String> placed = awards(quotas);
		for (Table table : List.of(eligibility, ranking, cases)) {
			for (Table.Row row : table.rows()) {
				if (row.has(SelectionSheets.AWARD) && !placed.contains(row.text(SelectionSheets.AWARD))) {
					this.findings.error(table, row, SelectionSheets.AWARD,
							"“" + row.text(SelectionSheets.AWARD) + "”在名额表里没有名额；请在名额表补一行，或删除这一行");
				}
			}
		}
		Set<String> ranked = awards(ranking);
		for (Table.Row row : quotas.rows()) {
			if (row.has(SelectionSheets.AWARD) && !ranked.contains(row.text(SelectionSheets.AWARD))) {
				this.findings.error(quotas, row, SelectionSheets.AWARD,
						"“" + row.text(SelectionSheets.AWARD) + "”在排序表里没有排序，会全部并列；请在排序表至少补一行");
			}
		}
	}

	private static Set<String> awards(Table table) {
		return table.rows().stream().map((row) -> row.text(SelectionSheets.AWARD)).collect(Collectors.toSet());
	}

}
