package cn.shizhao.platform.engine;

import java.util.Arrays;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's groups: one per role, one per section and one per branch.
 */
@Component
class OfficeGroups {

	private static final String SECTION = "section-";

	private static final String BRANCH = "branch-";

	private final IdentityService identityService;

	private final ObjectProvider<Roster> roster;

	OfficeGroups(IdentityService identityService, ObjectProvider<Roster> roster) {
		this.identityService = identityService;
		this.roster = roster;
	}

	/** Makes what is missing and gives every group its name of today. */
	void ensureAll() {
		Stream.concat(Arrays.stream(Role.values()).map(Role::group), unitGroups()).forEach(this::ensure);
	}

	/**
	 * Makes a group of the office unless it exists; the engine's own groups are left
	 * alone.
	 * @param id engine group id
	 */
	void ensure(String id) {
		if (!ofOffice(id)) {
			return;
		}
		Group group = this.identityService.createGroupQuery().groupId(id).singleResult();
		if (group == null) {
			group = this.identityService.newGroup(id);
			group.setType("WORKFLOW");
		}
		String name = nameOf(id);
		if (!name.equals(group.getName())) {
			group.setName(name);
			this.identityService.saveGroup(group);
		}
	}

	private static boolean ofOffice(String id) {
		return Role.ofGroup(id).isPresent() || id.startsWith(SECTION) || id.startsWith(BRANCH);
	}

	private Stream<String> unitGroups() {
		return this.roster.stream()
			.flatMap((units) -> Stream.concat(units.sections().stream().map((section) -> SECTION + section.code()),
					units.branches().stream().map((branch) -> BRANCH + branch.code())));
	}

	private String nameOf(String id) {
		return Role.ofGroup(id).map(Role::label).orElseGet(() -> unitName(id));
	}

	private String unitName(String id) {
		if (id.startsWith(SECTION)) {
			String code = id.substring(SECTION.length());
			return this.roster.stream()
				.flatMap((units) -> units.sections().stream())
				.filter((section) -> section.code().equals(code))
				.map(Section::name)
				.findFirst()
				.orElse("科室 " + code);
		}
		String code = id.substring(BRANCH.length());
		return this.roster.stream()
			.flatMap((units) -> units.branches().stream())
			.filter((branch) -> branch.code().equals(code))
			.map(Branch::name)
			.findFirst()
			.orElse("支部 " + code);
	}

}
