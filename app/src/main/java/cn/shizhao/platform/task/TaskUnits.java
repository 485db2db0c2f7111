package cn.shizhao.platform.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Component;

/**
 * Tells of the section, branch or body behind the groups of a task.
 */
@Component
public class TaskUnits {

	private static final String SECTION = "section-";

	private static final String BRANCH = "branch-";

	private final RosterNames names;

	private final Roster roster;

	TaskUnits(RosterNames names, Roster roster) {
		this.names = names;
		this.roster = roster;
	}

	/**
	 * The code of a task's unit.
	 * @param groups the task's candidate groups
	 * @return such as {@code K02}, empty for a task of a body
	 */
	public static String code(List<String> groups) {
		return groups.stream()
			.filter(TaskUnits::isUnit)
			.map((group) -> group.substring(group.indexOf('-') + 1))
			.findFirst()
			.orElse("");
	}

	/**
	 * The names of a task's units.
	 * @param groups the task's candidate groups
	 * @return such as 预算科
	 */
	public String of(List<String> groups) {
		return groups.stream().map(this::name).collect(Collectors.joining("、"));
	}

	/** A section or a branch has one head; a body has colleagues. */
	static boolean isUnit(String group) {
		return Role.ofGroup(group).isEmpty() && (group.startsWith(SECTION) || group.startsWith(BRANCH));
	}

	/**
	 * Who is missing where a group is empty.
	 * @param groups the task's candidate groups
	 * @return such as 支部书记
	 */
	static String heads(List<String> groups) {
		return groups.stream()
			.map((group) -> !isUnit(group) ? "人员"
					: (group.startsWith(SECTION) ? Role.SECTION_HEAD : Role.BRANCH_SECRETARY).label())
			.distinct()
			.collect(Collectors.joining("、"));
	}

	/**
	 * The people of a section or branch, not only its head.
	 */
	Stream<String> people(String group) {
		if (!isUnit(group)) {
			return Stream.of();
		}
		return (group.startsWith(SECTION) ? this.roster.membersOfSection(group.substring(SECTION.length()))
				: this.roster.membersOfBranch(group.substring(BRANCH.length())))
			.stream()
			.map(Member::id);
	}

	private String name(String group) {
		if (!isUnit(group)) {
			return Role.ofGroup(group).map(Role::label).orElse(group);
		}
		return group.startsWith(SECTION) ? this.names.section(group.substring(SECTION.length()))
				: this.names.branch(group.substring(BRANCH.length()));
	}

}
