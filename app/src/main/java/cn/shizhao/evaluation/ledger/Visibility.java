package cn.shizhao.evaluation.ledger;

import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.platform.account.Actor;

/**
 * Who may see whose index: everyone their own, secretaries and heads their unit's, and
 * those who see the whole bureau all.
 */
final class Visibility {

	private Visibility() {
	}

	/**
	 * Whether someone may see a standing with its ledger; a branch secretary also sees
	 * the sections of the branch.
	 * @param actor who looks
	 * @param standing whose index; its units are those of the quarter
	 * @return true when allowed
	 */
	static boolean allows(Actor actor, Standing standing) {
		return switch (standing.subject()) {
			case MEMBER -> actor.maySee(standing.id(), standing.section(), standing.branch());
			case SECTION -> actor.seesAll() || actor.headOf(standing.id()) || actor.secretaryOf(standing.branch());
			case BRANCH -> actor.seesAll() || actor.secretaryOf(standing.id());
		};
	}

}
