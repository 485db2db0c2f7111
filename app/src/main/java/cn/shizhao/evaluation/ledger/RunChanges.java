package cn.shizhao.evaluation.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.LedgerChange;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells how one ledger changed from run to run.
 */
@Component
class RunChanges {

	private final Ledgers ledgers;

	private final RosterNames names;

	RunChanges(Ledgers ledgers, RosterNames names) {
		this.ledgers = ledgers;
		this.names = names;
	}

	/**
	 * Every run of a subject's quarter.
	 * @param run one of the quarter's runs
	 * @param subject member, branch or section
	 * @param id the subject
	 * @return oldest first; runs without the subject are left out
	 */
	List<Step> steps(Run run, Subject subject, String id) {
		List<Step> steps = new ArrayList<>();
		Score before = null;
		for (Run one : this.ledgers.runs(run.period()).stream().sorted(Comparator.comparing(Run::number)).toList()) {
			Optional<Score> score = this.ledgers.score(one, subject, id);
			if (score.isPresent()) {
				steps.add(new Step(one, this.names.at(one.computedBy(), one.computedAt()), score.get(),
						changes(before, score.get())));
				before = score.get();
			}
		}
		return steps;
	}

	private static @Nullable String changes(@Nullable Score before, Score after) {
		if (before == null) {
			return null;
		}
		String changes = LedgerChange.between(before, after)
			.stream()
			.map(LedgerChange::words)
			.collect(Collectors.joining("；"));
		return changes.isEmpty() ? "与前一次相同" : changes;
	}

	/**
	 * One run as it concerns one subject.
	 *
	 * @param run the run
	 * @param byName who asked for it
	 * @param score the subject's score in it
	 * @param changes what changed since the run before in words, null for the first
	 */
	record Step(Run run, String byName, Score score, @Nullable String changes) {
	}

}
