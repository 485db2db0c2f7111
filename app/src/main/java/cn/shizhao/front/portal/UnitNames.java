package cn.shizhao.front.portal;

import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;

import org.springframework.stereotype.Component;

/**
 * Names a section or branch by its code.
 */
@Component
class UnitNames {

	private final Roster roster;

	UnitNames(Roster roster) {
		this.roster = roster;
	}

	/**
	 * A unit's name.
	 * @param code such as {@code K02} or {@code B01}
	 * @return the name, or the code itself when there is no such unit
	 */
	String name(String code) {
		return this.roster.sections()
			.stream()
			.filter((section) -> section.code().equals(code))
			.map(Section::name)
			.findFirst()
			.orElseGet(() -> branch(code));
	}

	private String branch(String code) {
		return this.roster.branches()
			.stream()
			.filter((branch) -> branch.code().equals(code))
			.map(Branch::name)
			.findFirst()
			.orElse(code);
	}

}
