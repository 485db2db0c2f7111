package cn.shizhao.platform.roster;

import java.util.List;
import java.util.stream.Collectors;

import cn.shizhao.platform.account.Role;

/**
 * A person as the roster page shows it.
 *
 * @param member the person, the mobile number masked
 * @param section name of the section
 * @param branch name of the branch
 * @param roles beyond being a member
 * @param duties the same in words
 * @param left when and why they left, empty for those in service
 */
record PersonView(Member member, String section, String branch, List<Role> roles, String duties, String left) {

	static PersonView of(Member member, RosterData roster, String section, String branch, String left) {
		List<Role> roles = RosterGroups.roles(member, roster.duties())
			.stream()
			.filter((role) -> role != Role.MEMBER)
			.toList();
		return new PersonView(member.withMaskedMobile(), section, branch, roles,
				roles.stream().map(Role::label).collect(Collectors.joining("、")), left);
	}

}
