package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code index_entry}.
 *
 * @param subjectKind member, branch or section
 * @param subjectId staff number or unit code
 * @param ordinal from 0 within the subject's ledger
 * @param code 编号, or what the arithmetic added
 * @param category 类别, may be empty
 * @param indicator 指标, or null where none is meant
 * @param amount the subject's value, or null where none is meant
 * @param points added to the total
 * @param note in words
 * @param sheetRow row number in the sheet, 0 where none is meant
 */
record EntryRow(Subject subjectKind, String subjectId, int ordinal, String code, String category,
		@Nullable Indicator indicator, @Nullable BigDecimal amount, BigDecimal points, String note, int sheetRow) {

	static List<EntryRow> of(IndexComputation.Scored scored) {
		List<Score.Entry> entries = scored.score().entries();
		return IntStream.range(0, entries.size()).mapToObj((i) -> of(scored, i, entries.get(i))).toList();
	}

	private static EntryRow of(IndexComputation.Scored scored, int ordinal, Score.Entry entry) {
		return new EntryRow(scored.subject(), scored.facts().id(), ordinal, entry.code(), entry.category(),
				entry.indicator(), entry.value(), entry.points(), entry.note(), entry.sheetRow());
	}

	Score.Entry entry() {
		return new Score.Entry(this.code, this.category, this.indicator,
				(this.amount != null) ? Numbers.plain(this.amount) : null, Numbers.plain(this.points), this.note,
				this.sheetRow);
	}

}
