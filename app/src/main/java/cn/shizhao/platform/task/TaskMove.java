package cn.shizhao.platform.task;

import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.roster.StaffChange;
import org.jspecify.annotations.Nullable;

/**
 * Where an open task goes when someone leaves or moves.
 *
 * @param task the task
 * @param to where
 * @param people staff numbers of those who do it then, as far as they are known by name
 * @param withdrawn whether it is taken from them, rather than being of a group they were
 * alone in
 */
record TaskMove(DeskTask task, To to, List<String> people, boolean withdrawn) {

	/**
	 * What happens to one task.
	 * @param task as it is now
	 * @param change who leaves or moves
	 * @param heirs who does it by what it is about, null when nobody says so
	 * @return empty when it does not concern them, or others of their group do it as
	 * before
	 */
	static Optional<TaskMove> of(DeskTask task, StaffChange change, @Nullable List<String> heirs) {
		boolean named = task.people().contains(change.id());
		boolean holds = change.id().equals(task.assignee());
		if (!named && !holds) {
			return alone(task, change) ? Optional.of(toGroups(task, change, false)) : Optional.empty();
		}
		if (stays(task, change, heirs, named)) {
			return Optional.of(new TaskMove(task, To.STAYS, List.of(change.id()), false));
		}
		if (heirs != null && !heirs.isEmpty()) {
			return Optional.of(new TaskMove(task, To.HEIRS, heirs, true));
		}
		List<String> others = task.people()
			.stream()
			.filter((one) -> change.inService(one).isPresent())
			.filter((one) -> !one.equals(change.id()))
			.toList();
		return Optional
			.of(others.isEmpty() ? toGroups(task, change, true) : new TaskMove(task, To.OTHERS, others, true));
	}

	private static boolean stays(DeskTask task, StaffChange change, @Nullable List<String> heirs, boolean named) {
		if (change.leaves()) {
			return false;
		}
		if (named) {
			return heirs == null || heirs.contains(change.id());
		}
		return task.groups().isEmpty() || task.groups().stream().anyMatch(change.groups()::contains);
	}

	/** A group's task that nobody has claimed, and nobody else could. */
	private static boolean alone(DeskTask task, StaffChange change) {
		return task.forGroup() && task.assignee() == null && task.people().isEmpty()
				&& task.groups().stream().anyMatch(change.lost()::contains)
				&& task.groups().stream().allMatch(change::alone);
	}

	private static TaskMove toGroups(DeskTask task, StaffChange change, boolean withdrawn) {
		if (task.groups().isEmpty()) {
			return new TaskMove(task, To.OFFICE, List.of(), withdrawn);
		}
		List<String> members = task.groups()
			.stream()
			.flatMap((group) -> change.members(group).stream())
			.distinct()
			.toList();
		return new TaskMove(task, members.isEmpty() ? To.NOBODY : To.GROUPS, members, withdrawn);
	}

	/**
	 * Where a task can go.
	 */
	enum To {

		/** It stays with who moves. */
		STAYS,
		/** Those it is for now, by what it is about. */
		HEIRS,
		/** The others it names. */
		OTHERS,
		/** Its section, branch or body. */
		GROUPS,
		/** The office, as it has no group. */
		OFFICE,
		/** Its groups, in which nobody is left. */
		NOBODY

	}

}
