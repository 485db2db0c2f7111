package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Grade;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;
import org.jspecify.annotations.Nullable;

/**
 * From the tables of an index workbook to its checked record.
 */
class IndexReader implements Form.Reader {

	private final String file;

	private final Findings findings;

	private final Tables tables;

	IndexReader(String file, Findings findings, Tables tables) {
		this.file = file;
		this.findings = findings;
		this.tables = tables;
	}

	@Override
	public Checked<IndexBook> read(String hash, Severity failing) throws BookException {
		Optional<Subject> subject = new SubjectFinder(this.file, this.findings).find(this.tables.of(IndexSheets.ROWS));
		new IndexRowChecks(this.tables.of(IndexSheets.ROWS), subject.orElse(null), this.findings).check();
		CaseChecks cases = new CaseChecks(this.findings, failing);
		checkCaps(this.tables.of(IndexSheets.CAPS));
		new GradeChecks(this.tables.of(IndexSheets.GRADES), this.findings).check();
		cases.checkIndex(this.tables.of(SheetSchema.CASES), this.tables.of(IndexSheets.GRADES));
		this.findings.warnings();
		IndexBook book = book(subject.orElseThrow(), hash);
		cases.run(book, this.tables.of(SheetSchema.CASES));
		return new Checked<>(book, this.findings.warnings());
	}

	private void checkCaps(Table caps) {
		for (Table.Row row : caps.rows()) {
			BigDecimal cap = row.number(IndexSheets.CAP);
			if (cap != null && cap.signum() <= 0) {
				this.findings.error(caps, row, IndexSheets.CAP,
						"封顶 " + cap.toPlainString() + " 应大于 0；不封顶就删除这一行，不要这个类别就在计分表里删除它的行");
			}
		}
	}

	private IndexBook book(Subject subject, String hash) {
		Map<Category, BigDecimal> caps = new EnumMap<>(Category.class);
		this.tables.of(IndexSheets.CAPS).rows().forEach((row) -> caps.put(category(row), row.number(IndexSheets.CAP)));
		return new IndexBook(subject, this.file, hash,
				this.tables.of(IndexSheets.ROWS).rows().stream().map(IndexReader::row).toList(), caps,
				this.tables.of(IndexSheets.GRADES)
					.rows()
					.stream()
					.map((row) -> new Grade(row.text(IndexSheets.GRADE), Bands.of(row)))
					.toList(),
				this.tables.of(SheetSchema.CASES).rows().stream().map(IndexReader::example).toList());
	}

	private static IndexBook.Row row(Table.Row row) {
		return new IndexBook.Row(row.text(IndexSheets.CODE), category(row), indicator(row), Bands.of(row), mode(row),
				row.number(IndexSheets.POINTS), row.text(IndexSheets.NOTE), row.number());
	}

	static Category category(Table.Row row) {
		return Labels.find(Category.values(), Category::label, row.text(IndexSheets.CATEGORY)).orElseThrow();
	}

	static Indicator indicator(Table.Row row) {
		return Indicator.byLabel(row.text(IndexSheets.INDICATOR)).orElseThrow();
	}

	static @Nullable Mode mode(Table.Row row) {
		return Labels.find(Mode.values(), Mode::label, row.text(IndexSheets.MODE)).orElse(null);
	}

	private static IndexBook.Case example(Table.Row row) {
		return new IndexBook.Case(row.text(IndexSheets.CASE), CaseChecks.values(row), row.number(IndexSheets.TOTAL),
				row.text(IndexSheets.EXPECTED_GRADE), row.number());
	}

}
