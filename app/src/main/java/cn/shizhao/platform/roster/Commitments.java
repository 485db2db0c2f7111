package cn.shizhao.platform.roster;

import java.util.List;

/**
 * What a feature has that hangs on certain people. Shown before someone leaves or moves,
 * and settled in the transaction that puts the new roster in force.
 */
public interface Commitments {

	/**
	 * What a change of staff touches.
	 * @param change who leaves or moves
	 * @return what somebody else gets, or stays with them; nothing is changed
	 */
	List<Commitment> of(StaffChange change);

	/**
	 * Passes it on as {@link #of} said; logins and groups are those of the new roster
	 * already.
	 * @param change who left or moved
	 * @param actor staff number or 系统
	 */
	void settle(StaffChange change, String actor);

}
