package cn.shizhao.progress;

import java.util.stream.Collectors;

import cn.shizhao.account.Role;
import cn.shizhao.platform.OpenTasks.OpenTask;
import cn.shizhao.roster.RosterNames;
import org.springframework.stereotype.Component;

/**
 * Names the section, branch or body a task belongs to.
 */
@Component
class Units {

	private static final String SECTION = "section-";

	private static final String BRANCH = "branch-";

	private final RosterNames names;

	Units(RosterNames names) {
		this.names = names;
	}

	/**
	 * The code of a task's unit.
	 * @param task the task
	 * @return such as {@code K02}, empty for a task of a body
	 */
	static String code(OpenTask task) {
		return task.groups()
			.stream()
			.filter((group) -> group.startsWith(SECTION) || group.startsWith(BRANCH))
			.map((group) -> group.substring(group.indexOf('-') + 1))
			.findFirst()
			.orElse("");
	}

	/**
	 * The names of a task's units.
	 * @param task the task
	 * @return such as 预算科
	 */
	String of(OpenTask task) {
		return task.groups().stream().map(this::name).collect(Collectors.joining("、"));
	}

	private String name(String group) {
		if (group.startsWith(SECTION)) {
			return this.names.section(group.substring(SECTION.length()));
		}
		if (group.startsWith(BRANCH)) {
			return this.names.branch(group.substring(BRANCH.length()));
		}
		return Role.ofGroup(group).map(Role::label).orElse(group);
	}

}
