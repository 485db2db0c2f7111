package cn.shizhao.platform;

import java.util.List;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.account.TaskHandBack;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Claimed tasks follow who may do them.
 */
@ApplicationTest
class TaskHandBackIntegrationTests {

	private static final String PERSON = "HB0001";

	@Autowired
	private TaskHandBack handBack;

	@Autowired
	private TaskService taskService;

	@BeforeEach
	void claimTasks() {
		task("of-section", "section-K02");
		task("of-branch", "branch-B02");
		task("own", null);
		task("asked", "organ-office");
		this.taskService.addCandidateUser("asked", PERSON);
	}

	@AfterEach
	void removeTasks() {
		this.taskService.deleteTasks(List.of("of-section", "of-branch", "own", "asked"), true);
	}

	@Test
	void whoMovesGivesBackTheTasksOfTheOldUnitOnly() {
		assertThat(this.handBack.handBack(PERSON, Set.of("member", "section-K03", "branch-B02"))).isEqualTo(1);
		assertThat(assignee("of-section")).isNull();
		assertThat(assignee("of-branch")).isEqualTo(PERSON);
		assertThat(assignee("own")).isEqualTo(PERSON);
		assertThat(assignee("asked")).as("asked by name, whatever the unit").isEqualTo(PERSON);
	}

	@Test
	void whoLeavesGivesBackAllAndTheOfficeGetsWhatHasNoUnit() {
		assertThat(this.handBack.handBack(PERSON, Set.of())).isEqualTo(4);
		assertThat(this.taskService.createTaskQuery().taskAssignee(PERSON).count()).isZero();
		assertThat(this.taskService.getIdentityLinksForTask("own")).extracting(IdentityLink::getGroupId)
			.containsExactly("organ-office");
		assertThat(this.taskService.getIdentityLinksForTask("of-section")).extracting(IdentityLink::getGroupId)
			.containsExactly("section-K02");
	}

	private void task(String id, String group) {
		Task task = this.taskService.newTask(id);
		task.setAssignee(PERSON);
		this.taskService.saveTask(task);
		if (group != null) {
			this.taskService.addCandidateGroup(id, group);
		}
	}

	private String assignee(String id) {
		return this.taskService.createTaskQuery().taskId(id).singleResult().getAssignee();
	}

}
