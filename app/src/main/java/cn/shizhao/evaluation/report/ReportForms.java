package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.shizhao.evaluation.report.ReportForm.Earlier;
import cn.shizhao.evaluation.report.ReportForm.Person;
import cn.shizhao.evaluation.report.ReportMapper.Stored;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a section head sees: people, last quarter's scores, the draft, and
 * what became of earlier reports.
 */
@Component
class ReportForms {

	private final ReportService reports;

	private final ReportDrafts drafts;

	private final ReportPeople people;

	private final RosterNames names;

	private final ObjectProvider<PreviousScores> previousScores;

	ReportForms(ReportService reports, ReportDrafts drafts, ReportPeople people, RosterNames names,
			ObjectProvider<PreviousScores> previousScores) {
		this.reports = reports;
		this.drafts = drafts;
		this.people = people;
		this.names = names;
		this.previousScores = previousScores;
	}

	/**
	 * The form of one section.
	 * @param period which quarter
	 * @param section section code
	 * @param dueOn when the task is due, null when it is not
	 * @return the form
	 */
	@Transactional
	ReportForm form(Period period, String section, @Nullable LocalDate dueOn) {
		Drafts.Draft<Draft> draft = this.drafts.of(period, section);
		List<Earlier> earlier = this.reports.reports(period, section).stream().map(this::earlier).toList();
		Earlier last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
		return new ReportForm(period.toString(), period.label(), section, this.names.section(section), dueOn,
				(last != null && last.returnReason() != null) ? last : null, earlier, draft.content().business(),
				previous((scores) -> scores.business(period.previous())).get(section),
				people(period, section, draft.content()), draft.saved());
	}

	private List<Person> people(Period period, String section, Draft draft) {
		Map<String, BigDecimal> before = previous((scores) -> scores.performance(period.previous()));
		return this.people.of(period, section)
			.stream()
			.map((id) -> new Person(id, this.names.person(id), before.get(id), draft.scores().getOrDefault(id, "")))
			.toList();
	}

	private Map<String, BigDecimal> previous(Function<PreviousScores, Map<String, BigDecimal>> kind) {
		return this.previousScores.stream().findFirst().map(kind).orElse(Map.of());
	}

	private Earlier earlier(Stored report) {
		return new Earlier(report.version(), this.names.at(report.submittedBy(), report.submittedAt()),
				report.submittedAt(), report.reason(),
				(report.returnedBy() != null) ? this.names.at(report.returnedBy(), report.returnedAt()) : null,
				report.returnedAt());
	}

}
