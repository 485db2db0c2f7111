package cn.shizhao.platform.account;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/**
 * Someone who is logged in, with the groups that decide what they may see.
 *
 * @param id login, which is the staff number
 * @param name shown to people
 * @param groups engine group ids, among them unit groups {@code section-K01} and
 * {@code branch-B01}
 */
public record Actor(String id, String name, Set<String> groups) {

	private static final Role[] SEE_ALL = { Role.ORGAN_OFFICE, Role.PARTY_COMMITTEE, Role.LEADING_GROUP,
			Role.DISCIPLINE, Role.AUDITOR };

	/**
	 * Whether the person has a role.
	 * @param role the role
	 * @return true when in its group
	 */
	public boolean is(Role role) {
		return this.groups.contains(role.group());
	}

	/**
	 * Lets only some go on.
	 * @param refusal Chinese, for everyone else
	 * @param anyOf one of these roles is enough
	 * @return this person
	 * @throws AccessDeniedException for everyone else
	 */
	public Actor require(String refusal, Role... anyOf) {
		if (Arrays.stream(anyOf).noneMatch(this::is)) {
			throw new AccessDeniedException(refusal);
		}
		return this;
	}

	/**
	 * Whether the person heads a section.
	 * @param section section code
	 * @return true when in {@code section-…}
	 */
	public boolean headOf(@Nullable String section) {
		return this.groups.contains("section-" + section);
	}

	/**
	 * Whether the person is secretary of a branch.
	 * @param branch branch code
	 * @return true when in {@code branch-…}
	 */
	public boolean secretaryOf(@Nullable String branch) {
		return this.groups.contains("branch-" + branch);
	}

	/**
	 * Whether the person sees the data of the whole bureau.
	 * @return true for office, committee, leading group, discipline and auditor
	 */
	public boolean seesAll() {
		return Arrays.stream(SEE_ALL).anyMatch(this::is);
	}

	/**
	 * Whether the person may see one member's data: their own, their unit's, or all.
	 * @param memberId the member's staff number
	 * @param section the member's section
	 * @param branch the member's branch
	 * @return true when allowed
	 */
	public boolean maySee(String memberId, @Nullable String section, @Nullable String branch) {
		return seesAll() || this.id.equals(memberId) || headOf(section) || secretaryOf(branch);
	}

}
