package cn.shizhao.platform.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;

/**
 * What is allowed in a roster but would leave work without anyone to do it.
 */
final class RosterWarnings {

	private static final List<Role> NEEDED = List.of(Role.ORGAN_OFFICE, Role.PARTY_COMMITTEE, Role.DISCIPLINE,
			Role.RULE_AUTHOR, Role.RULE_APPROVER);

	private final RosterData data;

	private final List<String> lines = new ArrayList<>();

	private RosterWarnings(RosterData data) {
		this.data = data;
	}

	static List<String> of(RosterData data) {
		RosterWarnings warnings = new RosterWarnings(data);
		warnings.sectionsWithoutHead();
		warnings.branchesWithoutSecretary();
		warnings.rolesWithoutAnyone();
		warnings.householdsWithoutContact();
		return warnings.lines;
	}

	private void sectionsWithoutHead() {
		Set<String> headed = posts(Post.HEAD).map(Member::sectionCode).collect(Collectors.toSet());
		this.data.sections()
			.stream()
			.filter((section) -> !headed.contains(section.code()))
			.forEach((section) -> this.lines
				.add(Kind.SECTIONS.title(section) + " 没有" + Post.HEAD + "，它的报送任务会无人办理；请在人员表里确定负责人"));
	}

	private void branchesWithoutSecretary() {
		Set<String> led = this.data.duties()
			.stream()
			.filter(Duty::secretary)
			.map(Duty::scope)
			.collect(Collectors.toSet());
		this.data.branches()
			.stream()
			.filter((branch) -> !led.contains(branch.code()))
			.forEach((branch) -> this.lines.add(Kind.BRANCHES.title(branch) + " 没有支部书记，它的台账确认任务会无人办理；请在任职表里确定书记"));
	}

	private void rolesWithoutAnyone() {
		if (posts(Post.LEADER).findAny().isEmpty()) {
			this.lines.add("没有" + Post.LEADER + "，评选结果会无人审批；请在人员表的“职务”里写明");
		}
		Set<Role> given = this.data.duties().stream().map(Duty::role).collect(Collectors.toSet());
		NEEDED.stream()
			.filter((role) -> !given.contains(role))
			.forEach((role) -> this.lines.add("还没有人担任“" + role.label() + "”，它的任务会无人办理；请在任职表里确定"));
	}

	private void householdsWithoutContact() {
		Set<String> people = this.data.keys(Kind.PEOPLE);
		this.data.households()
			.stream()
			.filter((household) -> !people.contains(household.personId()))
			.forEach((household) -> this.lines.add("联系户 " + Kind.HOUSEHOLDS.title(household) + " 的联系人 "
					+ household.personId() + " 不在名册里；请在联系户表里重新结对"));
	}

	private Stream<Member> posts(String post) {
		return this.data.people().stream().filter((member) -> member.post().equals(post));
	}

}
