package cn.shizhao.front.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Roster;

import org.springframework.stereotype.Component;

/**
 * Names a person's roles with their units.
 */
@Component
class RoleNames {

	private final Roster roster;

	RoleNames(Roster roster) {
		this.roster = roster;
	}

	/**
	 * The roles of a person.
	 * @param actor the person
	 * @return such as 科室负责人（预算科）、机关党委; 党员干部 only for those who are nothing else
	 */
	String of(Actor actor) {
		List<String> names = Arrays.stream(Role.values())
			.filter((role) -> role != Role.MEMBER && actor.is(role))
			.map((role) -> role.label() + unit(role, actor))
			.toList();
		return names.isEmpty() ? Role.MEMBER.label() : String.join("、", names);
	}

	private String unit(Role role, Actor actor) {
		List<String> units = new ArrayList<>();
		if (role == Role.SECTION_HEAD) {
			this.roster.sections()
				.stream()
				.filter((section) -> actor.headOf(section.code()))
				.forEach((section) -> units.add(section.name()));
		}
		if (role == Role.BRANCH_SECRETARY) {
			this.roster.branches()
				.stream()
				.filter((branch) -> actor.secretaryOf(branch.code()))
				.forEach((branch) -> units.add(branch.name()));
		}
		return units.isEmpty() ? "" : "（" + String.join("、", units) + "）";
	}

}
