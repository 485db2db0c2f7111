package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code index_score}.
 *
 * @param subjectKind member, branch or section
 * @param subjectId staff number or unit code
 * @param name when the facts were frozen
 * @param branchCode its branch then
 * @param sectionCode its section then
 * @param total 0.00 to 100.00
 * @param grade 等次
 * @param vetoed whether a 否决 row fired
 * @param evaluated members who count for a unit's average; null for members
 * @param pioneerAverage a unit's 党员先锋指数平均分, null when nobody counts
 */
record ScoreRow(Subject subjectKind, String subjectId, String name, @Nullable String branchCode,
		@Nullable String sectionCode, BigDecimal total, String grade, boolean vetoed, @Nullable Integer evaluated,
		@Nullable BigDecimal pioneerAverage) {

	static ScoreRow of(IndexComputation.Scored scored) {
		Facts facts = scored.facts();
		Score score = scored.score();
		boolean member = scored.subject() == Subject.MEMBER;
		return new ScoreRow(scored.subject(), facts.id(), facts.name(), facts.branch(), facts.section(), score.total(),
				score.grade(), score.vetoed(), member ? null : scored.average().count(), scored.average().mean());
	}

	Score score(List<EntryRow> entries) {
		return new Score(this.subjectId, this.total, this.grade, this.vetoed,
				entries.stream().map(EntryRow::entry).toList());
	}

	Standing standing(int rank, Map<String, BigDecimal> sums) {
		return new Standing(this.subjectKind, this.subjectId, this.name, this.branchCode, this.sectionCode, this.total,
				this.grade, this.vetoed, rank, sums, this.evaluated, this.pioneerAverage);
	}

}
