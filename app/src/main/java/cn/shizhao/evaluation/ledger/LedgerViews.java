package cn.shizhao.evaluation.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.confirmation.Confirmations;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.LedgerSheets;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.index.PioneerAverages;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the ledger page shows.
 */
@Component
@Transactional(readOnly = true)
class LedgerViews {

	private final Indices indices;

	private final Ledgers ledgers;

	private final LedgerSheets sheets;

	private final FactBook facts;

	private final Confirmations confirmations;

	private final RunChanges changes;

	private final IndexQuarters quarters;

	private final RosterNames names;

	LedgerViews(Indices indices, Ledgers ledgers, LedgerSheets sheets, FactBook facts, Confirmations confirmations,
			RunChanges changes, IndexQuarters quarters, RosterNames names) {
		this.indices = indices;
		this.ledgers = ledgers;
		this.sheets = sheets;
		this.facts = facts;
		this.confirmations = confirmations;
		this.changes = changes;
		this.quarters = quarters;
		this.names = names;
	}

	LedgerView view(Run run, Standing standing, Actor actor) {
		Subject subject = standing.subject();
		List<LedgerView.Contribution> members = (subject != Subject.MEMBER) ? members(run, standing) : List.of();
		List<LedgerView.Contribution> visible = members.stream()
			.filter((member) -> Visibility.allows(actor, member.row().standing()))
			.toList();
		Optional<Confirmations.BranchState> confirmation = confirmation(run, standing);
		return new LedgerView(this.quarters.quarter(run.period()), run,
				this.indices.newest(run.period()).filter(run::equals).isPresent(), row(standing),
				this.ledgers.standings(run, subject).size(), this.sheets.sheet(run, standing),
				this.indices.history(subject, standing.id()), this.changes.steps(run, subject, standing.id()),
				this.confirmations.disputes(run.period(), subject, standing.id()), confirmation.orElse(null),
				confirmation.map(Confirmations.BranchState::confirmedBy).map(this.names::person).orElse(""), visible,
				members.size() - visible.size());
	}

	private Row row(Standing standing) {
		return new Row(standing, this.names.branch(standing.branch()), this.names.section(standing.section()));
	}

	/** Sections are not confirmed by anyone. */
	private Optional<Confirmations.BranchState> confirmation(Run run, Standing standing) {
		return this.confirmations.states(run.period())
			.stream()
			.filter((state) -> standing.subject() != Subject.SECTION && state.branch().equals(standing.branch()))
			.findFirst();
	}

	private List<LedgerView.Contribution> members(Run run, Standing unit) {
		Map<String, Facts> facts = this.facts.facts(run.period(), run.factsVersion(), Subject.MEMBER)
			.stream()
			.collect(Collectors.toMap(Facts::id, Function.identity()));
		return this.ledgers.standings(run, Subject.MEMBER)
			.stream()
			.filter((member) -> unit.id()
				.equals((unit.subject() == Subject.BRANCH) ? member.branch() : member.section()))
			.map((member) -> contribution(member, facts.get(member.id())))
			.toList();
	}

	private LedgerView.Contribution contribution(Standing member, Facts facts) {
		return new LedgerView.Contribution(row(member), PioneerAverages.evaluated(facts),
				ValueWords.of(Indicator.DAYS_ON_DUTY, facts.value(Indicator.DAYS_ON_DUTY)));
	}

}
