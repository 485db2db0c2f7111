package cn.shizhao.platform.roster;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.shizhao.platform.account.Role;

/**
 * Which roles and engine groups a person's post and duties give.
 */
final class RosterGroups {

	private RosterGroups() {
	}

	static Set<Role> roles(Member member, List<Duty> duties) {
		Set<Role> roles = EnumSet.of(Role.MEMBER);
		if (Post.LEADER.equals(member.post())) {
			roles.add(Role.LEADING_GROUP);
		}
		if (Post.HEAD.equals(member.post())) {
			roles.add(Role.SECTION_HEAD);
		}
		duties.stream().filter((duty) -> duty.personId().equals(member.id())).map(Duty::role).forEach(roles::add);
		return roles;
	}

	static Set<String> groups(Member member, List<Duty> duties) {
		Set<String> groups = new HashSet<>();
		roles(member, duties).forEach((role) -> groups.add(role.group()));
		if (Post.HEAD.equals(member.post())) {
			groups.add("section-" + member.sectionCode());
		}
		duties.stream()
			.filter((duty) -> duty.personId().equals(member.id()) && duty.secretary())
			.forEach((duty) -> groups.add("branch-" + duty.scope()));
		return groups;
	}

	/**
	 * Whether a group follows from the roster.
	 * @param group engine group id
	 * @return false for groups given by hand, such as the engine's administrators
	 */
	static boolean given(String group) {
		return Role.ofGroup(group).isPresent() || group.startsWith("section-") || group.startsWith("branch-");
	}

}
