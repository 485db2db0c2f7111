package cn.shizhao.evaluation.confirmation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.LedgerChange;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;

/**
 * The ledgers a branch answers for: its own and its members'.
 */
@Component
class BranchLedgers {

	private static final List<Subject> KINDS = List.of(Subject.BRANCH, Subject.MEMBER);

	private final Indices indices;

	private final Ledgers ledgers;

	BranchLedgers(Indices indices, Ledgers ledgers) {
		this.indices = indices;
		this.ledgers = ledgers;
	}

	/**
	 * Whom a branch answers for.
	 * @param run which run
	 * @param branch branch code
	 * @return the branch itself, then its members by staff number
	 */
	List<Standing> standings(Indices.Run run, String branch) {
		return KINDS.stream()
			.flatMap((kind) -> this.ledgers.standings(run, kind)
				.stream()
				.filter((standing) -> branch.equals(standing.branch()))
				.sorted((one, other) -> one.id().compareTo(other.id())))
			.toList();
	}

	/**
	 * Every ledger of a run by branch.
	 * @param run which run
	 * @return by branch code, then by subject
	 */
	Map<String, Map<String, Score>> byBranch(Indices.Run run) {
		Map<String, Map<String, Score>> byBranch = new HashMap<>();
		for (Subject kind : KINDS) {
			Map<String, Score> scores = this.indices.scores(run, kind)
				.stream()
				.collect(Collectors.toMap(Score::id, (score) -> score));
			this.ledgers.standings(run, kind)
				.stream()
				.filter((standing) -> standing.branch() != null)
				.forEach((standing) -> byBranch.computeIfAbsent(standing.branch(), (code) -> new HashMap<>())
					.put(key(standing), scores.get(standing.id())));
		}
		return byBranch;
	}

	/**
	 * Names a ledger within a branch.
	 * @param standing whose ledger
	 * @return unique over members and branches
	 */
	static String key(Standing standing) {
		return standing.subject() + " " + standing.id();
	}

	/**
	 * Whether a branch has to look again.
	 * @param before its ledgers when it answered last
	 * @param after its ledgers now
	 * @return true when any ledger came, went or says something else
	 */
	static boolean differ(Map<String, Score> before, Map<String, Score> after) {
		return !before.keySet().equals(after.keySet())
				|| after.entrySet().stream().anyMatch((entry) -> changed(before.get(entry.getKey()), entry.getValue()));
	}

	private static boolean changed(Score before, Score after) {
		return before.total().compareTo(after.total()) != 0 || !before.grade().equals(after.grade())
				|| !LedgerChange.between(before, after).isEmpty();
	}

}
