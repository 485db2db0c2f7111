package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;

/**
 * From the tables of a selection workbook to its checked record.
 */
class SelectionReader implements Form.Reader {

	private final String file;

	private final Findings findings;

	private final Tables tables;

	SelectionReader(String file, Findings findings, Tables tables) {
		this.file = file;
		this.findings = findings;
		this.tables = tables;
	}

	@Override
	public Checked<SelectionBook> read(String hash, Severity failing) throws BookException {
		SelectionChecks checks = new SelectionChecks(this.findings);
		checks.checkEligibility(this.tables.of(SelectionSheets.ELIGIBILITY));
		checks.checkQuotas(this.tables.of(SelectionSheets.QUOTAS));
		checks.checkRanking(this.tables.of(SelectionSheets.RANKING));
		checks.checkTogether(this.tables.of(SelectionSheets.ELIGIBILITY), this.tables.of(SelectionSheets.QUOTAS),
				this.tables.of(SelectionSheets.RANKING), this.tables.of(SheetSchema.CASES));
		SelectionCaseChecks cases = new SelectionCaseChecks(this.findings, failing);
		cases.check(this.tables.of(SheetSchema.CASES));
		this.findings.warnings();
		SelectionBook book = book(hash);
		cases.run(book, this.tables.of(SheetSchema.CASES));
		return new Checked<>(book, this.findings.warnings());
	}

	private SelectionBook book(String hash) {
		Map<Award, Quota> quotas = new EnumMap<>(Award.class);
		this.tables.of(SelectionSheets.QUOTAS).rows().forEach((row) -> quotas.put(award(row), quota(row)));
		return new SelectionBook(this.file, hash,
				this.tables.of(SelectionSheets.ELIGIBILITY).rows().stream().map(SelectionReader::eligibility).toList(),
				quotas, ranking(),
				this.tables.of(SheetSchema.CASES).rows().stream().map(SelectionReader::example).toList());
	}

	private Map<Award, List<Key>> ranking() {
		Map<Award, List<Key>> ranking = new EnumMap<>(Award.class);
		this.tables.of(SelectionSheets.RANKING)
			.rows()
			.stream()
			.sorted(Comparator.comparing((Table.Row row) -> row.number(SelectionSheets.ORDER)))
			.forEach((row) -> ranking.computeIfAbsent(award(row), (award) -> new ArrayList<>()).add(key(row)));
		return ranking;
	}

	static Award award(Table.Row row) {
		return Labels.find(Award.values(), Award::label, row.text(SelectionSheets.AWARD)).orElseThrow();
	}

	private static Quota quota(Table.Row row) {
		return new Quota(row.whole(SelectionSheets.PLACES), row.whole(SelectionSheets.PER_BRANCH),
				row.whole(SelectionSheets.PER_SECTION));
	}

	private static SelectionBook.Eligibility eligibility(Table.Row row) {
		return new SelectionBook.Eligibility(row.text(IndexSheets.CODE), award(row), IndexReader.indicator(row),
				Bands.of(row), row.text(IndexSheets.NOTE), row.number());
	}

	private static Key key(Table.Row row) {
		return new Key(IndexReader.indicator(row), higherFirst(row));
	}

	static boolean higherFirst(Table.Row row) {
		return row.text(SelectionSheets.DIRECTION).equals(SelectionSheets.HIGHER);
	}

	private static SelectionBook.Case example(Table.Row row) {
		return new SelectionBook.Case(row.text(IndexSheets.CASE), award(row), CaseChecks.values(row),
				row.text(SelectionSheets.ELIGIBLE).equals(SelectionSheets.YES), row.number());
	}

}
