package cn.shizhao.platform.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.shizhao.platform.account.Role;

/**
 * A role someone has beyond what their post gives.
 *
 * @param personId 工号
 * @param role which role
 * @param scope the branch of a branch secretary, empty for all other roles
 */
record Duty(String personId, Role role, String scope) {

	private static final Set<Role> GIVEN_BY_ROSTER = EnumSet.of(Role.MEMBER, Role.SECTION_HEAD, Role.LEADING_GROUP);

	/** The roles that can be given, in Chinese. */
	static final List<String> LABELS = EnumSet.complementOf(EnumSet.copyOf(GIVEN_BY_ROSTER))
		.stream()
		.map(Role::label)
		.toList();

	/**
	 * The role of a label.
	 * @param label one of {@link #LABELS}
	 * @return the role; that of everyone for any other text
	 */
	static Role role(String label) {
		return EnumSet.allOf(Role.class)
			.stream()
			.filter((role) -> role.label().equals(label))
			.findFirst()
			.orElse(Role.MEMBER);
	}

	boolean secretary() {
		return this.role == Role.BRANCH_SECRETARY;
	}

}
