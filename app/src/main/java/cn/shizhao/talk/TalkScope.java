package cn.shizhao.talk;

import java.util.List;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;

/**
 * Which talks someone sees, and of which of them they read what was said.
 *
 * @param actor who looks
 * @param all whether they see every row
 * @param branches codes of the branches whose rows they see
 */
record TalkScope(Actor actor, boolean all, List<String> branches) {

	static final String CONFIDENTIAL = "谈话的内容只有谈话人、本人、机关党委办公室和机关纪委可以查看";

	private static final String BRANCH = "branch-";

	static TalkScope of(Actor actor) {
		return new TalkScope(actor, actor.is(Role.ORGAN_OFFICE) || actor.is(Role.DISCIPLINE) || actor.is(Role.AUDITOR),
				actor.groups()
					.stream()
					.filter((group) -> group.startsWith(BRANCH) && Role.ofGroup(group).isEmpty())
					.map((group) -> group.substring(BRANCH.length()))
					.sorted()
					.toList());
	}

	boolean sees(Talk talk) {
		return this.all || isPerson(talk) || isTalker(talk) || this.branches.contains(talk.branchCode());
	}

	/**
	 * The person themselves reads what was recorded, whatever else they are.
	 */
	boolean reads(Talk talk) {
		if (isPerson(talk)) {
			return talk.recorded();
		}
		return isTalker(talk) || this.actor.is(Role.ORGAN_OFFICE) || this.actor.is(Role.DISCIPLINE);
	}

	private boolean isPerson(Talk talk) {
		return this.actor.id().equals(talk.personId());
	}

	private boolean isTalker(Talk talk) {
		return this.actor.id().equals(talk.talkerId());
	}

}
