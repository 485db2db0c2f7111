package cn.shizhao.evaluation.confirmation;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.LedgerSheet;
import cn.shizhao.evaluation.index.LedgerSheets;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the office the disputes with the ledger rows and sources they are about.
 */
@Component
@Transactional(readOnly = true)
class ResolutionForms {

	private final DisputeResolutions resolutions;

	private final Indices indices;

	private final Ledgers ledgers;

	private final LedgerSheets sheets;

	private final Drafts drafts;

	private final RosterNames names;

	ResolutionForms(DisputeResolutions resolutions, Indices indices, Ledgers ledgers, LedgerSheets sheets,
			Drafts drafts, RosterNames names) {
		this.resolutions = resolutions;
		this.indices = indices;
		this.ledgers = ledgers;
		this.sheets = sheets;
		this.drafts = drafts;
		this.names = names;
	}

	ResolutionForm form(Period period, String taskId) {
		Run run = this.indices.newest(period).orElseThrow();
		Drafts.Draft<ResolutionForm.Draft> draft = this.drafts.of(taskId, ResolutionForm.Draft.EMPTY);
		return new ResolutionForm(period.toString(), period.label(),
				this.resolutions.open(period)
					.stream()
					.map((dispute) -> item(run, dispute, draft.content().answer(dispute.id())))
					.toList(),
				draft.saved());
	}

	private ResolutionForm.Item item(Run run, Dispute dispute, ResolutionForm.Typed typed) {
		Standing standing = this.ledgers.standing(run, dispute.subject(), dispute.subjectId()).orElseThrow();
		LedgerSheet sheet = this.sheets.sheet(run, standing);
		List<LedgerSheet.Line> lines = Stream.concat(sheet.lines().stream(), sheet.silent().stream())
			.filter((line) -> line.indicator() == dispute.indicator())
			.toList();
		return new ResolutionForm.Item(dispute.id(), DisputeView.of(dispute, this.names),
				dispute.claimed().stripTrailingZeros().toPlainString(), this.names.section(standing.section()),
				standing.total().toPlainString(), standing.grade(), lines.isEmpty() ? null : lines.get(0).source(),
				lines.stream().filter((line) -> !line.code().isEmpty()).toList(),
				ClaimedAmount.Limits.of(dispute.indicator()), typed);
	}

}
