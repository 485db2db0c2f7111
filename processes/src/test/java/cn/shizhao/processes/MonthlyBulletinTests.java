package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

/**
 * The bulletin's stories: signed at once, returned and signed, and late.
 */
@Deployment(resources = "processes/monthly-bulletin/monthly-bulletin.bpmn")
class MonthlyBulletinTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("monthly-bulletin");

	private static final Date EDIT_DUE = Date.from(Instant.parse("2026-11-03T10:00:00Z"));

	private static final Date SIGN_DUE = Date.from(Instant.parse("2026-11-05T10:00:00Z"));

	private static final Date EDIT_DUE_AGAIN = Date.from(Instant.parse("2026-11-06T10:00:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance bulletin;

	@BeforeEach
	void everyoneAgrees() {
		init(engine.getProcessEngine());
		for (String name : List.of("publishBulletinDelegate", "escalateEditingDelegate", "escalateSigningDelegate")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		this.beans.put("draftBulletinDelegate", ScriptedBean.named("draftBulletinDelegate")
			.answering(Map.of("bulletin", "2026-10", "editDueAt", EDIT_DUE)));
		this.beans.put("editBulletinListener",
				ScriptedBean.named("editBulletinListener").answering(Map.of("signDueAt", SIGN_DUE)));
		this.beans.put("signBulletinListener", ScriptedBean.named("signBulletinListener")
			.answering(Map.of("signed", true, "editDueAt", EDIT_DUE_AGAIN)));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void whatTheOfficeEditedAndALeaderSignedIsPublishedInTheSameStep() {
		start();
		assertOffer(task("userTask_editBulletin"), "organ-office", "edit-bulletin.html", EDIT_DUE);
		finish("userTask_editBulletin");
		assertOffer(task("userTask_signBulletin"), "leading-group", "sign-bulletin.html", SIGN_DUE);
		finish("userTask_signBulletin");
		assertThat(this.bulletin).hasPassed("serviceTask_publishBulletin", "endEvent_published").isEnded();
		assertThat(calls("publishBulletinDelegate")).isOne();
	}

	@Test
	void whatALeaderReturnsIsEditedAgainWithANewDueDate() {
		this.beans.get("signBulletinListener")
			.answering(Map.of("signed", false, "editDueAt", EDIT_DUE_AGAIN),
					Map.of("signed", true, "editDueAt", EDIT_DUE_AGAIN));
		start();
		finish("userTask_editBulletin");
		finish("userTask_signBulletin");
		assertOffer(task("userTask_editBulletin"), "organ-office", "edit-bulletin.html", EDIT_DUE_AGAIN);
		assertThat(calls("publishBulletinDelegate")).isZero();
		finish("userTask_editBulletin");
		finish("userTask_signBulletin");
		assertThat(this.bulletin).isEnded();
		assertThat(calls("editBulletinListener")).isEqualTo(2);
	}

	@Test
	void aNumberThatCannotBeTakenLeavesTheBulletinUnsigned() {
		this.beans.get("publishBulletinDelegate").doing(() -> {
			throw new IllegalStateException("编号正被占用");
		});
		start();
		finish("userTask_editBulletin");
		Task sign = task("userTask_signBulletin");
		claim(sign, "CZ0001");
		assertThatThrownBy(() -> complete(sign)).hasMessageContaining("编号正被占用");
		assertThat(this.bulletin).isWaitingAt("userTask_signBulletin");
	}

	@Test
	void whatIsLateIsToldAndStaysToBeDone() {
		start();
		fire("timer_escalateEditing");
		assertThat(this.bulletin).isWaitingAt("userTask_editBulletin");
		finish("userTask_editBulletin");
		fire("timer_escalateSigning");
		assertThat(this.bulletin).isWaitingAt("userTask_signBulletin");
		assertThat(List.of(calls("escalateEditingDelegate"), calls("escalateSigningDelegate"))).containsOnly(1);
	}

	private void start() {
		this.bulletin = runtimeService().startProcessInstanceByKey("monthly-bulletin", "2026-10",
				Map.of("month", "2026-10"));
	}

	private void fire(String timer) {
		managementService()
			.executeJob(jobQuery().processInstanceId(this.bulletin.getId()).activityId(timer).singleResult().getId());
	}

	private Task task(String key) {
		return taskQuery().processInstanceId(this.bulletin.getId()).taskDefinitionKey(key).singleResult();
	}

	private void finish(String key) {
		Task task = task(key);
		claim(task, "CZ0001");
		complete(task);
	}

	private int calls(String bean) {
		return this.beans.get(bean).calls();
	}

	private static void assertOffer(Task task, String group, String form, Date due) {
		assertThat(taskService().getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId)
			.containsExactly(group);
		assertThat(task.getDueDate()).isEqualTo(due);
		assertThat(engine.getProcessEngine().getFormService().getTaskFormData(task.getId()).getFormKey())
			.isEqualTo("embedded:deployment:" + form);
	}

}
