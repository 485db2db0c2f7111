package cn.shizhao.rules.workbook;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Case;
import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;
import org.jspecify.annotations.Nullable;

/**
 * From the tables of a response workbook to its checked record.
 */
class ResponseReader implements Form.Reader {

	private final String file;

	private final Findings findings;

	private final Table responses;

	private final Table clauses;

	private final Table cases;

	ResponseReader(String file, Findings findings, Tables tables) {
		this.file = file;
		this.findings = findings;
		this.responses = tables.of(ResponseSheets.RESPONSES);
		this.clauses = tables.of(ResponseSheets.CLAUSES);
		this.cases = tables.of(SheetSchema.CASES);
	}

	@Override
	public Checked<ResponseBook> read(String hash, Severity failing) throws BookException {
		ClauseChecks numbers = new ClauseChecks(this.clauses, this.findings);
		numbers.check();
		new ResponseChecks(this.responses, numbers, this.findings).check();
		ResponseCaseChecks examples = new ResponseCaseChecks(this.cases, this.findings, failing);
		examples.check(numbers);
		this.findings.warnings();
		ResponseBook book = new ResponseBook(this.file, hash,
				this.responses.rows().stream().map(ResponseReader::response).toList(),
				this.clauses.rows().stream().map(ResponseReader::clause).toList(),
				this.cases.rows().stream().map(ResponseReader::example).toList());
		examples.run(book);
		return new Checked<>(book, this.findings.warnings());
	}

	private static Response response(Table.Row row) {
		return new Response(row.text(IndexSheets.CODE), row.whole(ResponseSheets.CLAUSE), circumstances(row),
				Bands.of(row, ResponseSheets.LOWER, ResponseSheets.UPPER), grade(row, ResponseSheets.GRADE),
				ListText.entries(row.text(ResponseSheets.RECIPIENTS))
					.stream()
					.map((label) -> Labels.find(Recipient.values(), Recipient::label, label).orElseThrow())
					.toList(),
				row.whole(ResponseSheets.DEADLINE), yes(row, ResponseSheets.TALK), row.number());
	}

	private static Clause clause(Table.Row row) {
		return new Clause(row.whole(ResponseSheets.CLAUSE), row.text(ResponseSheets.CONTENT), row.number());
	}

	private static Case example(Table.Row row) {
		return new Case(row.text(IndexSheets.CASE), row.whole(ResponseSheets.CLAUSE), circumstances(row),
				row.whole(ResponseSheets.COUNT), grade(row, IndexSheets.EXPECTED_GRADE),
				yes(row, ResponseSheets.EXPECTED_TALK), row.number());
	}

	static @Nullable Circumstances circumstances(Table.Row row) {
		return Labels.find(Circumstances.values(), Circumstances::label, row.text(ResponseSheets.CIRCUMSTANCES))
			.orElse(null);
	}

	private static Grade grade(Table.Row row, String header) {
		return Labels.find(Grade.values(), Grade::label, row.text(header)).orElseThrow();
	}

	private static boolean yes(Table.Row row, String header) {
		return row.text(header).equals(SelectionSheets.YES);
	}

}
