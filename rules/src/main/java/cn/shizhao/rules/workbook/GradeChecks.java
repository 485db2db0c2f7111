package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A 等次 table must cover 0 to 100 exactly once.
 */
class GradeChecks {

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	private final Table table;

	private final Findings findings;

	GradeChecks(Table table, Findings findings) {
		this.table = table;
		this.findings = findings;
	}

	void check() {
		if (this.table.columns().isEmpty()) {
			return;
		}
		this.table.rows()
			.stream()
			.filter((row) -> row.sound(IndexSheets.LOWER, IndexSheets.UPPER))
			.forEach((row) -> Bands.checkOrder(this.table, row, this.findings));
		if (this.table.rows().isEmpty()) {
			this.findings.error(this.table.sheet(), "一个等次也没有；请写出等次，使 0 到 100 分正好各属一个等次");
		}
		else if (this.table.rows().stream().allMatch(GradeChecks::ordered)) {
			checkCover();
		}
	}

	private static boolean ordered(Table.Row row) {
		return row.wrong().isEmpty() && !Bands.empty(Bands.of(row).lower(), Bands.of(row).upper(), false);
	}

	private void checkCover() {
		List<Table.Row> sorted = this.table.rows()
			.stream()
			.sorted((a, b) -> Bands.compareLower(Bands.of(a), Bands.of(b)))
			.toList();
		Table.Row lowest = sorted.get(0);
		BigDecimal start = Bands.of(lowest).lower();
		if (start != null && start.signum() > 0) {
			uncovered(lowest, IndexSheets.LOWER, "0 到 " + Bands.plain(start) + " 分之间");
		}
		for (int i = 1; i < sorted.size(); i++) {
			checkNext(sorted.get(i - 1), sorted.get(i));
		}
		Table.Row highest = sorted.get(sorted.size() - 1);
		BigDecimal end = Bands.of(highest).upper();
		if (end != null && end.compareTo(FULL) <= 0) {
			uncovered(highest, IndexSheets.UPPER, Bands.plain(end) + " 到 100 分之间（上限那一分不算在内）");
		}
	}

	private void checkNext(Table.Row before, Table.Row row) {
		@Nullable BigDecimal end = Bands.of(before).upper();
		BigDecimal start = Bands.of(row).lower();
		if (Bands.overlap(Bands.of(before), Bands.of(row), false)) {
			this.findings.error(this.table, row, IndexSheets.LOWER, "等次“" + row.text(IndexSheets.GRADE) + "”与第 "
					+ before.number() + " 行“" + before.text(IndexSheets.GRADE) + "”重叠；请改上下限，使每个分数只属于一个等次");
		}
		else if (end != null && start != null && end.compareTo(start) < 0) {
			uncovered(row, IndexSheets.LOWER, Bands.plain(end) + " 到 " + Bands.plain(start) + " 分之间");
		}
	}

	private void uncovered(Table.Row row, String header, String range) {
		this.findings.error(this.table, row, header, range + "没有等次；请改上下限，使 0 到 100 分都有等次");
	}

}
