package cn.shizhao.evaluation.facts;

import java.util.Comparator;
import java.util.List;

import cn.shizhao.evaluation.report.SectionReports;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps 2 and 3: collects the facts, and ends the office's check of them.
 */
@Service
@Transactional
class FactCheck {

	/** Working days a section has to report again. */
	static final int DAYS_AFTER_RETURN = 2;

	private final FrozenFacts frozen;

	private final FactLines lines;

	private final Drafts drafts;

	private final SectionReports reports;

	private final Evaluations evaluations;

	FactCheck(FrozenFacts frozen, FactLines lines, Drafts drafts, SectionReports reports, Evaluations evaluations) {
		this.frozen = frozen;
		this.lines = lines;
		this.drafts = drafts;
		this.reports = reports;
		this.evaluations = evaluations;
	}

	/**
	 * Freezes what the sources say and hands the quarter to the office for checking.
	 * @param period which quarter
	 * @return the frozen version
	 */
	int collect(Period period) {
		int version = this.frozen.freeze(period, Candidate.SYSTEM);
		this.evaluations.moveTo(period, Stage.CHECKING);
		return version;
	}

	/**
	 * Ends a check: returns the reports marked in the draft, or freezes the facts as
	 * checked.
	 * @param period which quarter
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return the sections that must report again; none when the facts stand
	 * @throws IllegalArgumentException when a return has no reason
	 * @throws IllegalStateException when a report to return is not there, or values are
	 * missing and nobody confirmed to go on without them
	 */
	List<String> complete(Period period, String taskId, String actor) {
		CheckDraft draft = this.drafts.take(taskId, CheckDraft.NONE);
		if (draft.returns().isEmpty()) {
			accept(period, draft, actor);
			return List.of();
		}
		return returnReports(period, draft.returns(), actor);
	}

	private void accept(Period period, CheckDraft draft, String actor) {
		long missing = this.lines.now(period).stream().filter((line) -> line.has(Mark.MISSING)).count();
		Integer confirmed = draft.confirmedMissing();
		if (missing > 0 && (confirmed == null || confirmed != missing)) {
			throw new IllegalStateException("还有 %d 处缺失没有处理；请补齐，或者勾选“按缺失继续”后再提交".formatted(missing));
		}
		this.frozen.freeze(period, actor);
	}

	private List<String> returnReports(Period period, List<CheckDraft.Return> returns, String actor) {
		List<CheckDraft.Return> checked = returns.stream()
			.map(CheckDraft.Return::checked)
			.sorted(Comparator.comparing(CheckDraft.Return::section))
			.toList();
		checked.forEach((back) -> this.reports.returnReport(period, back.section(), back.reason(), actor));
		this.evaluations.moveTo(period, Stage.REPORTING);
		return checked.stream().map(CheckDraft.Return::section).toList();
	}

}
