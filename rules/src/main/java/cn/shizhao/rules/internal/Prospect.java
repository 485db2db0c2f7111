package cn.shizhao.rules.internal;

/**
 * Someone who may give the lecture of a month, as far as the rules look at it: a fact of
 * the choice, and the place where its outcome is written.
 */
public final class Prospect {

	private final int rank;

	private final int lectures;

	private final int branchLectures;

	private final int distance;

	private State state = State.OPEN;

	/**
	 * A prospect about whom nothing is settled.
	 * @param rank from 1, no two the same
	 * @param lectures how many other lectures of the year the person gives
	 * @param branchLectures how many the branch gives, 0 for someone without a branch
	 * @param distance in months to the nearest of them, {@link Integer#MAX_VALUE} when
	 * there is none
	 */
	public Prospect(int rank, int lectures, int branchLectures, int distance) {
		this.rank = rank;
		this.lectures = lectures;
		this.branchLectures = branchLectures;
		this.distance = distance;
	}

	/**
	 * The place in the ranking.
	 * @return from 1
	 */
	public int getRank() {
		return this.rank;
	}

	/**
	 * The person's other lectures of the year.
	 * @return how many
	 */
	public int getLectures() {
		return this.lectures;
	}

	/**
	 * The branch's other lectures of the year.
	 * @return how many
	 */
	public int getBranchLectures() {
		return this.branchLectures;
	}

	/**
	 * How far the branch's nearest other lecture is.
	 * @return in months
	 */
	public int getDistance() {
		return this.distance;
	}

	/**
	 * Whether nothing is settled.
	 * @return false once a rule has settled it
	 */
	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/**
	 * Whether it is the one.
	 * @return true once a rule has chosen it
	 */
	public boolean isChosen() {
		return this.state == State.CHOSEN;
	}

	/**
	 * Settles that the person has had all the lectures of the year.
	 */
	public void capPerson() {
		this.state = State.PERSON_FULL;
	}

	/**
	 * Settles that the branch has.
	 */
	public void capBranch() {
		this.state = State.BRANCH_FULL;
	}

	/**
	 * Settles that another lecture of the branch is too near.
	 */
	public void refuseNear() {
		this.state = State.TOO_NEAR;
	}

	/**
	 * Settles that this is the one.
	 */
	public void choose() {
		this.state = State.CHOSEN;
	}

	/**
	 * Settles that another comes first.
	 */
	public void rankLower() {
		this.state = State.RANKED_LOWER;
	}

	/**
	 * What became of it.
	 * @return open only before the rules have run
	 */
	public State state() {
		return this.state;
	}

	/**
	 * What can become of a prospect.
	 */
	public enum State {

		OPEN, PERSON_FULL, BRANCH_FULL, TOO_NEAR, CHOSEN, RANKED_LOWER

	}

}
