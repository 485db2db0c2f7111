package cn.shizhao.rules.workbook;

import java.util.Comparator;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureBook.Eligibility;
import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureIndicator;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;

/**
 * From the tables of a lecture roster workbook to its checked record.
 */
class LectureReader implements Form.Reader {

	private final String file;

	private final Findings findings;

	private final Table turns;

	private final Table eligibility;

	private final Table quota;

	private final Table ranking;

	LectureReader(String file, Findings findings, Tables tables) {
		this.file = file;
		this.findings = findings;
		this.turns = tables.of(LectureSheets.TURNS);
		this.eligibility = tables.of(SelectionSheets.ELIGIBILITY);
		this.quota = tables.of(SelectionSheets.QUOTAS);
		this.ranking = tables.of(SelectionSheets.RANKING);
	}

	@Override
	public Checked<LectureBook> read(String hash, Severity failing) throws BookException {
		LectureChecks checks = new LectureChecks(this.findings);
		checks.checkTurns(this.turns);
		checks.checkEligibility(this.eligibility);
		checks.checkQuota(this.quota);
		checks.checkRanking(this.ranking);
		List<Problem> warnings = this.findings.warnings();
		return new Checked<>(book(hash), warnings);
	}

	private LectureBook book(String hash) {
		return new LectureBook(this.file, hash, this.turns.rows().stream().map(LectureReader::turn).toList(),
				this.eligibility.rows().stream().map(LectureReader::eligibility).toList(),
				quota(this.quota.rows().get(0)),
				this.ranking.rows()
					.stream()
					.sorted(Comparator.comparing((Table.Row row) -> row.number(SelectionSheets.ORDER)))
					.map(LectureReader::key)
					.toList());
	}

	private static Turn turn(Table.Row row) {
		return new Turn(row.whole(LectureSheets.MONTH),
				Labels.find(Module.values(), Module::label, row.text(LectureSheets.MODULE)).orElseThrow(),
				Labels.find(Theme.values(), Theme::label, row.text(LectureSheets.THEME)).orElseThrow(),
				row.text(IndexSheets.NOTE), row.number());
	}

	private static Eligibility eligibility(Table.Row row) {
		return new Eligibility(row.text(IndexSheets.CODE), indicator(row), Bands.of(row), row.text(IndexSheets.NOTE),
				row.number());
	}

	private static Quota quota(Table.Row row) {
		return new Quota(row.whole(SelectionSheets.PER_BRANCH), row.whole(LectureSheets.PER_PERSON),
				row.whole(LectureSheets.GAP));
	}

	private static Key key(Table.Row row) {
		return new Key(indicator(row), SelectionReader.higherFirst(row));
	}

	static LectureIndicator indicator(Table.Row row) {
		return LectureIndicator.byLabel(row.text(IndexSheets.INDICATOR)).orElseThrow();
	}

}
