package cn.shizhao.evaluation.report;

import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.report.ReportMapper.Stored;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells how far every section has come from its reports and its draft.
 */
@Component
class ReportStatuses implements ReportProgress {

	private final ReportService reports;

	private final ReportDrafts drafts;

	private final ReportPeople people;

	ReportStatuses(ReportService reports, ReportDrafts drafts, ReportPeople people) {
		this.reports = reports;
		this.drafts = drafts;
		this.people = people;
	}

	@Override
	public List<Status> statuses(Period period) {
		Map<String, Stored> reports = this.reports.newest(period);
		Map<String, Drafts.Begun> drafts = this.drafts.begun(period);
		return this.people.sections(period)
			.stream()
			.map((section) -> status(section, reports.get(section), drafts.get(section)))
			.toList();
	}

	private static Status status(String section, @Nullable Stored report, Drafts.@Nullable Begun draft) {
		if (report != null) {
			return report.valid()
					? new Status(section, Phase.SUBMITTED, report.version(), report.dueOn(), report.submittedBy(),
							report.submittedAt(), null)
					: new Status(section, Phase.RETURNED, report.version(), report.dueOn(), report.returnedBy(),
							report.returnedAt(), report.reason());
		}
		return (draft != null) ? new Status(section, Phase.DRAFTED, 0, null, draft.savedBy(), draft.savedAt(), null)
				: new Status(section, Phase.UNTOUCHED, 0, null, null, null, null);
	}

}
