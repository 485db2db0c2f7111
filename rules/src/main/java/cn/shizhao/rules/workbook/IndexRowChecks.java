package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a 计分表 must keep, alone and among each other.
 */
class IndexRowChecks {

	private final Table table;

	private final @Nullable Subject subject;

	private final Findings findings;

	/** Whether every row could be read, so that a gap is no row merely refused. */
	private final boolean complete;

	IndexRowChecks(Table table, @Nullable Subject subject, Findings findings) {
		this.table = table;
		this.subject = subject;
		this.findings = findings;
		this.complete = table.rows().stream().allMatch(IndexRowChecks::comparable);
	}

	void check() {
		if (this.table.rows().isEmpty() && !this.table.columns().isEmpty()) {
			this.findings.error(this.table.sheet(), "一行规定也没有；请至少写一行");
		}
		Map<List<String>, List<Table.Row>> groups = new LinkedHashMap<>();
		for (Table.Row row : this.table.rows()) {
			checkAlone(row);
			if (comparable(row)) {
				groups.computeIfAbsent(group(row), (key) -> new ArrayList<>()).add(row);
			}
		}
		groups.values().forEach(this::checkTogether);
	}

	private void checkAlone(Table.Row row) {
		Bands.checkOrder(this.table, row, this.findings);
		if (row.has(IndexSheets.INDICATOR)) {
			Indicator indicator = IndexReader.indicator(row);
			checkSubject(row, indicator);
			Bands.checkReach(this.table, row, indicator, this.findings);
			if (IndexReader.mode(row) == Mode.PER_UNIT && indicator.kind() != Indicator.Kind.COUNT) {
				this.findings.error(this.table, row, IndexSheets.MODE,
						"“" + indicator.label() + "”是" + indicator.kind().label() + "，不能按次计分；请改为定额，或换一个次数类指标");
			}
		}
		if (row.has(IndexSheets.CATEGORY)) {
			checkPoints(row, IndexReader.category(row));
		}
	}

	private void checkSubject(Table.Row row, Indicator indicator) {
		if (this.subject != null && !indicator.measures(this.subject)) {
			this.findings.error(this.table, row, IndexSheets.INDICATOR,
					this.subject.label() + "没有“" + indicator.label() + "”这个指标；可用的指标见“填写说明”");
		}
	}

	private void checkPoints(Table.Row row, Category category) {
		BigDecimal points = row.number(IndexSheets.POINTS);
		if (points != null && points.signum() < 0) {
			this.findings.error(this.table, row, IndexSheets.POINTS,
					"分值 " + points.toPlainString() + " 是负数；请写正数，要减分就把类别选为“扣分”");
		}
		for (String header : List.of(IndexSheets.MODE, IndexSheets.POINTS)) {
			if (category == Category.VETO && row.has(header)) {
				this.findings.error(this.table, row, header, "否决行不填“" + header + "”；请清空，或改类别");
			}
			if (category != Category.VETO && !row.has(header) && row.sound(header)) {
				this.findings.error(this.table, row, header, "“" + header + "”没有填；" + category.label() + "行必须填");
			}
		}
	}

	private static boolean comparable(Table.Row row) {
		Band band = Bands.of(row);
		return row.has(IndexSheets.CATEGORY) && row.has(IndexSheets.INDICATOR)
				&& row.sound(IndexSheets.LOWER, IndexSheets.UPPER, IndexSheets.MODE)
				&& !Bands.empty(band.lower(), band.upper(), false);
	}

	private static List<String> group(Table.Row row) {
		return List.of(row.text(IndexSheets.CATEGORY), row.text(IndexSheets.INDICATOR), row.text(IndexSheets.MODE));
	}

	private void checkTogether(List<Table.Row> rows) {
		List<Table.Row> sorted = rows.stream().sorted((a, b) -> Bands.compareLower(Bands.of(a), Bands.of(b))).toList();
		boolean whole = IndexReader.indicator(rows.get(0)).kind().whole();
		Table.Row reaching = sorted.get(0);
		for (Table.Row row : sorted.subList(1, sorted.size())) {
			BigDecimal covered = Bands.of(reaching).upper();
			BigDecimal next = Bands.of(row).lower();
			if (Bands.overlap(Bands.of(reaching), Bands.of(row), whole)) {
				refuseOverlap(reaching, row);
			}
			else if (covered != null && !Bands.empty(covered, next, whole) && this.complete) {
				this.findings.add(Severity.WARNING, this.table, row, IndexSheets.LOWER,
						"“" + row.text(IndexSheets.INDICATOR) + "”在 " + Bands.words(new Band(covered, next))
								+ " 时没有任何一行生效，不得分；如果不是有意的，请补上一行或改上下限");
			}
			BigDecimal upper = Bands.of(row).upper();
			if (covered != null && (upper == null || upper.compareTo(covered) > 0)) {
				reaching = row;
			}
		}
	}

	private void refuseOverlap(Table.Row one, Table.Row other) {
		Table.Row later = (one.number() > other.number()) ? one : other;
		Table.Row earlier = (later == one) ? other : one;
		this.findings.error(this.table, later, IndexSheets.LOWER,
				"与第 " + earlier.number() + " 行（" + earlier.text(IndexSheets.CODE) + "）重叠：“"
						+ later.text(IndexSheets.INDICATOR) + "”" + Bands.words(Bands.of(earlier)) + " 和 "
						+ Bands.words(Bands.of(later)) + " 会同时生效；请改上下限，使同一个值只落在一行里");
	}

}
