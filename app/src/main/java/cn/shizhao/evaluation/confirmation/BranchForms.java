package cn.shizhao.evaluation.confirmation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.LedgerSheet;
import cn.shizhao.evaluation.index.LedgerSheets;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Score;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a branch its ledgers.
 */
@Component
@Transactional(readOnly = true)
class BranchForms {

	private final BranchConfirmations confirmations;

	private final ConfirmationMapper mapper;

	private final BranchLedgers ledgers;

	private final LedgerSheets sheets;

	private final Drafts drafts;

	private final RosterNames names;

	BranchForms(BranchConfirmations confirmations, ConfirmationMapper mapper, BranchLedgers ledgers,
			LedgerSheets sheets, Drafts drafts, RosterNames names) {
		this.confirmations = confirmations;
		this.mapper = mapper;
		this.ledgers = ledgers;
		this.sheets = sheets;
		this.drafts = drafts;
		this.names = names;
	}

	BranchForm form(Period period, String branch, String taskId) {
		ConfirmationMapper.Asked asked = this.confirmations.waiting(period, branch);
		Run run = this.confirmations.run(period, asked);
		Set<String> changed = changed(period, branch, run);
		Drafts.Draft<BranchForm.Draft> draft = this.drafts.of(taskId, BranchForm.Draft.EMPTY);
		return new BranchForm(period.toString(), period.label(), branch, this.names.branch(branch), asked.roundNo(),
				asked.dueOn(), run.number(), run.factsVersion(),
				this.ledgers.standings(run, branch)
					.stream()
					.map((standing) -> ledger(run, standing, changed.contains(BranchLedgers.key(standing))))
					.toList(),
				earlier(period, branch), draft.content().checked(), draft.content().disputes(), draft.saved());
	}

	private Set<String> changed(Period period, String branch, Run run) {
		List<ConfirmationMapper.Asked> answered = this.confirmations.asked(period, branch)
			.stream()
			.filter((asked) -> !asked.waiting())
			.toList();
		if (answered.isEmpty()) {
			return Set.of();
		}
		Run before = this.confirmations.run(period, answered.get(answered.size() - 1));
		Map<String, Score> seen = this.ledgers.byBranch(before).getOrDefault(branch, Map.of());
		Map<String, Score> now = this.ledgers.byBranch(run).getOrDefault(branch, Map.of());
		return now.keySet()
			.stream()
			.filter((key) -> BranchLedgers.differ(only(seen, key), only(now, key)))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Map<String, Score> only(Map<String, Score> ledgers, String key) {
		return ledgers.containsKey(key) ? Map.of(key, ledgers.get(key)) : Map.of();
	}

	private BranchForm.Ledger ledger(Run run, Standing standing, boolean changed) {
		LedgerSheet sheet = this.sheets.sheet(run, standing);
		return new BranchForm.Ledger(standing.subject(), standing.id(), standing.name(),
				(standing.section() != null) ? this.names.section(standing.section()) : "", standing.total(),
				standing.grade(), changed, sheet, values(sheet));
	}

	private static List<BranchForm.Value> values(LedgerSheet sheet) {
		return Stream.concat(sheet.lines().stream(), sheet.silent().stream())
			.filter((line) -> line.indicator() != null && line.source() != null && line.source().version() > 0)
			.collect(
					Collectors.toMap(LedgerSheet.Line::indicator, BranchForms::value, (one, same) -> one, TreeMap::new))
			.values()
			.stream()
			.toList();
	}

	private static BranchForm.Value value(LedgerSheet.Line line) {
		return new BranchForm.Value(line.indicator(), line.label(), line.value(), line.source().detail(),
				ClaimedAmount.Limits.of(line.indicator()));
	}

	private List<DisputeView> earlier(Period period, String branch) {
		return this.mapper.disputes(period.toString())
			.stream()
			.filter((dispute) -> dispute.branch().equals(branch))
			.map((dispute) -> DisputeView.of(dispute, this.names))
			.toList();
	}

}
