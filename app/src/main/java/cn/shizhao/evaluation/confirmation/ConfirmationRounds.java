package cn.shizhao.evaluation.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Score;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the branches after each computation: all of them first, later only those whose
 * ledgers changed since they answered.
 */
@Service
@Transactional
class ConfirmationRounds {

	private static final int WORKING_DAYS = 3;

	private final Indices indices;

	private final Ledgers ledgers;

	private final BranchLedgers branchLedgers;

	private final Evaluations evaluations;

	private final Deadlines deadlines;

	private final ConfirmationMapper mapper;

	private final Clock clock;

	ConfirmationRounds(Indices indices, Ledgers ledgers, BranchLedgers branchLedgers, Evaluations evaluations,
			Deadlines deadlines, ConfirmationMapper mapper, Clock clock) {
		this.indices = indices;
		this.ledgers = ledgers;
		this.branchLedgers = branchLedgers;
		this.evaluations = evaluations;
		this.deadlines = deadlines;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Computes the indices and opens a round for the branches that have to look at them.
	 * @param period which quarter
	 * @param actor who or what asked for it
	 * @return the round; without branches when nothing changed for anyone
	 */
	Round open(Period period, String actor) {
		Run run = this.indices.compute(period, actor);
		this.evaluations.moveTo(period, Stage.CONFIRMING);
		List<ConfirmationMapper.Asked> asked = this.mapper.asked(period.toString());
		List<String> branches = toAsk(run, asked);
		Deadline deadline = this.deadlines.inWorkingDays(WORKING_DAYS);
		if (!branches.isEmpty()) {
			int round = asked.stream().mapToInt(ConfirmationMapper.Asked::roundNo).max().orElse(0) + 1;
			this.mapper.insertRound(period.toString(), round, run.id(), deadline.dueOn(),
					LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
			branches.forEach((branch) -> this.mapper.insertRoundBranch(period.toString(), round, branch));
		}
		return new Round(branches, deadline);
	}

	private List<String> toAsk(Run run, List<ConfirmationMapper.Asked> asked) {
		Map<String, Map<String, Score>> seen = lastSeen(run.period(), asked);
		return this.branchLedgers.byBranch(run)
			.entrySet()
			.stream()
			.filter((now) -> !seen.containsKey(now.getKey())
					|| BranchLedgers.differ(seen.get(now.getKey()), now.getValue()))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	private Map<String, Map<String, Score>> lastSeen(Period period, List<ConfirmationMapper.Asked> asked) {
		Map<String, String> runs = new HashMap<>();
		asked.stream().filter((one) -> !one.waiting()).forEach((one) -> runs.put(one.branchCode(), one.runId()));
		Map<String, Map<String, Map<String, Score>>> ledgersOfRun = this.ledgers.runs(period)
			.stream()
			.filter((run) -> runs.containsValue(run.id()))
			.collect(Collectors.toMap(Run::id, this.branchLedgers::byBranch));
		Map<String, Map<String, Score>> seen = new HashMap<>();
		runs.forEach((branch, run) -> seen.put(branch, ledgersOfRun.get(run).getOrDefault(branch, Map.of())));
		return seen;
	}

	/**
	 * A round of confirmation.
	 *
	 * @param branches who is asked, ordered by code
	 * @param deadline until when
	 */
	record Round(List<String> branches, Deadline deadline) {
	}

}
