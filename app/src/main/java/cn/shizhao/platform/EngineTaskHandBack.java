package cn.shizhao.platform;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import cn.shizhao.account.Role;
import cn.shizhao.account.TaskHandBack;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Unassigns in the engine.
 */
@Component
class EngineTaskHandBack implements TaskHandBack {

	private final TaskService taskService;

	private final TaskWatch watch;

	private final Unrestricted unrestricted;

	EngineTaskHandBack(TaskService taskService, TaskWatch watch, Unrestricted unrestricted) {
		this.taskService = taskService;
		this.watch = watch;
		this.unrestricted = unrestricted;
	}

	@Override
	public int handBack(String person, Set<String> groups) {
		return this.unrestricted.ask(() -> {
			List<Task> claimed = this.taskService.createTaskQuery().taskAssignee(person).list();
			int back = claimed.stream().mapToInt((task) -> handBack(task, person, groups)).sum();
			// deputies lose what the person lost
			this.watch.moved(person, groups);
			return back;
		});
	}

	private int handBack(Task task, String person, Set<String> groups) {
		List<IdentityLink> links = this.taskService.getIdentityLinksForTask(task.getId());
		List<String> unit = links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
		boolean own = unit.isEmpty() || links.stream()
			.anyMatch((link) -> person.equals(link.getUserId()) && IdentityLinkType.CANDIDATE.equals(link.getType()));
		if ((own && !groups.isEmpty()) || unit.stream().anyMatch(groups::contains)) {
			return 0;
		}
		if (unit.isEmpty()) {
			this.taskService.addCandidateGroup(task.getId(), Role.ORGAN_OFFICE.group());
		}
		this.taskService.setAssignee(task.getId(), null);
		return 1;
	}

}
