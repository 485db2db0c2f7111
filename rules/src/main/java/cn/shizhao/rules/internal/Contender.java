package cn.shizhao.rules.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.rules.Selection.Result;
import org.jspecify.annotations.Nullable;

/**
 * An eligible candidate: a fact of the selection while its group has its turn, and the
 * place where its outcome is written.
 */
public final class Contender {

	private static final int UNDECIDED = -1;

	private final int rank;

	private final @Nullable Unit branch;

	private final @Nullable Unit section;

	private final int turn;

	private Result result = Result.NOT_REACHED;

	private String basis = "";

	private String reason = "";

	/**
	 * A candidate about whom nothing is settled.
	 * @param rank from 1, equal within a group
	 * @param branch its branch, or null when no limit applies
	 * @param section its section, or null when no limit applies
	 * @param turn its place in the committee's decision from 0, or null when it is not in
	 * it
	 */
	public Contender(int rank, @Nullable Unit branch, @Nullable Unit section, @Nullable Integer turn) {
		this.rank = rank;
		this.branch = branch;
		this.section = section;
		this.turn = (turn != null) ? turn : UNDECIDED;
	}

	/**
	 * Its branch, as far as a limit applies.
	 * @return the unit or null
	 */
	public @Nullable Unit getBranch() {
		return this.branch;
	}

	/**
	 * Its section, as far as a limit applies.
	 * @return the unit or null
	 */
	public @Nullable Unit getSection() {
		return this.section;
	}

	/**
	 * The units in which it takes a place.
	 * @return none, one or two
	 */
	public List<Unit> units() {
		return Stream.of(this.branch, this.section).filter(Objects::nonNull).toList();
	}

	/**
	 * Whether the committee's decision names it.
	 * @return true when it has a place in the decision
	 */
	public boolean isDecided() {
		return this.turn != UNDECIDED;
	}

	/**
	 * Settles that its branch or section is full.
	 * @param full which
	 */
	public void cap(Unit full) {
		settle(Result.CAP_REACHED, "%s已选满%d名，达到上限".formatted(full.name(), full.limit()));
	}

	void settle(Result result, String reason) {
		this.result = result;
		this.reason = this.basis + reason;
	}

	void takeTurnByDecision() {
		this.basis = "按机关党委决定的次序，";
	}

	int turn() {
		return this.turn;
	}

	/**
	 * Its rank.
	 * @return from 1, equal within a group
	 */
	public int rank() {
		return this.rank;
	}

	/**
	 * What became of it.
	 * @return not reached until something else is settled
	 */
	public Result result() {
		return this.result;
	}

	/**
	 * Why.
	 * @return in Chinese words
	 */
	public String reason() {
		return this.reason;
	}

}
