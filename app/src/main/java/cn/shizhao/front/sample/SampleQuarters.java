package cn.shizhao.front.sample;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.FactImports;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.publicity.Announcements;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Quarters;
import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.evaluation.selection.Result;
import cn.shizhao.evaluation.selection.Round;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.rules.SelectionBook.Award;

import org.springframework.stereotype.Component;

/**
 * Takes the sample's quarters through the same services as the process does.
 */
@Component
class SampleQuarters {

	private static final String TIE_REASON = "几人各项排序指标完全相同，机关党委研究，按工号先后";

	private static final int DAYS_TO_THE_PUBLICITY = 7;

	private final Evaluations evaluations;

	private final Quarters quarters;

	private final FactImports imports;

	private final FactBook facts;

	private final Indices indices;

	private final Selections selections;

	private final Announcements announcements;

	private final WorkingCalendar calendar;

	private final SampleFiles files;

	SampleQuarters(Evaluations evaluations, Quarters quarters, FactImports imports, FactBook facts, Indices indices,
			Selections selections, Announcements announcements, WorkingCalendar calendar, SampleFiles files) {
		this.evaluations = evaluations;
		this.quarters = quarters;
		this.imports = imports;
		this.facts = facts;
		this.indices = indices;
		this.selections = selections;
		this.announcements = announcements;
		this.calendar = calendar;
		this.files = files;
	}

	/**
	 * A quarter with everything behind it; the scores that sections report come from
	 * files.
	 */
	void seal(Period period, String office, String committee, String leader) {
		this.evaluations.open(period);
		this.files.everyFact(period).forEach((name, content) -> this.imports.take(period, name, content, office));
		this.facts.freeze(period, office);
		this.indices.compute(period, office);
		while (this.selections.select(period, office)) {
			Selections.QUARTERLY.forEach((award) -> decide(period, award, committee));
		}
		this.selections.approve(period, "同意", leader);
		this.announcements.recordPast(period, this.calendar.plusWorkingDays(period.end(), DAYS_TO_THE_PUBLICITY));
	}

	private void decide(Period period, Award award, String committee) {
		List<String> tied = this.selections.newest(period, award).stream().flatMap(this::tied).sorted().toList();
		if (!tied.isEmpty()) {
			this.selections.decideTie(period, award, tied, TIE_REASON, committee);
		}
	}

	private Stream<String> tied(Round round) {
		return this.selections.outcomes(round)
			.stream()
			.filter((outcome) -> outcome.result() == Result.TIED)
			.map(Outcome::id);
	}

	/**
	 * A quarter that waits for the sections' reports.
	 */
	void begin(Period period, String office) {
		this.quarters.start(period);
		this.files.factsWithoutReports(period)
			.forEach((name, content) -> this.imports.take(period, name, content, office));
	}

}
