package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

/**
 * The plan's stories: proposed, edited and published; branches that never answer; a plan
 * that is returned; and what is late.
 */
@Deployment(resources = "processes/lecture-plan/lecture-plan.bpmn")
class LecturePlanTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("lecture-plan");

	private static final Date PROPOSE_REMIND_AT = at("2026-11-13T01:00:00Z");

	private static final Date PROPOSE_DUE_AT = at("2026-11-16T10:00:00Z");

	private static final Date PROPOSE_ENDS_AT = at("2026-11-23T10:00:00Z");

	private static final Date EDIT_REMIND_AT = at("2026-12-04T01:00:00Z");

	private static final Date EDIT_DUE_AT = at("2026-12-07T10:00:00Z");

	private static final Date APPROVE_DUE_AT = at("2026-12-14T10:00:00Z");

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance plan;

	@BeforeEach
	void aYearIsToBePlanned() {
		init(engine.getProcessEngine());
		for (String name : List.of("openLecturePlanDelegate", "draftPlanDelegate", "publishPlanDelegate",
				"remindProposalDelegate", "escalateProposalDelegate", "remindPlanEditDelegate",
				"escalatePlanEditDelegate", "escalatePlanApprovalDelegate", "proposeListener", "editPlanListener",
				"approvePlanListener")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		bean("openLecturePlanDelegate").answering(Map.of("branches", List.of("B01", "B02"), "proposeRemindAt",
				PROPOSE_REMIND_AT, "proposeDueAt", PROPOSE_DUE_AT, "proposeEndsAt", PROPOSE_ENDS_AT));
		bean("draftPlanDelegate").answering(Map.of("planEditRemindAt", EDIT_REMIND_AT, "planEditDueAt", EDIT_DUE_AT));
		bean("editPlanListener").answering(Map.of("planApproveDueAt", APPROVE_DUE_AT));
		bean("approvePlanListener").answering(Map.of("planApproved", true));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void everyBranchProposesTheCommitteeApprovesAndThePlanIsPublished() {
		start();
		assertThat(proposal("B01")).hasCandidateGroup("branch-B01")
			.hasDueDate(PROPOSE_DUE_AT)
			.hasFormKey("embedded:deployment:propose-lectures.html");
		propose("B01");
		assertThat(calls("draftPlanDelegate")).isZero();
		propose("B02");
		run("serviceTask_draftPlan");
		assertThat(task(this.plan)).hasDefinitionKey("userTask_editPlan")
			.hasCandidateGroup("party-committee")
			.hasDueDate(EDIT_DUE_AT)
			.hasFormKey("embedded:deployment:edit-lecture-plan.html");
		finish();
		assertThat(task(this.plan)).hasDefinitionKey("userTask_approvePlan")
			.hasCandidateGroup("party-committee")
			.hasDueDate(APPROVE_DUE_AT)
			.hasFormKey("embedded:deployment:approve-lecture-plan.html");
		finish();
		assertThat(calls("publishPlanDelegate")).isZero();
		run("serviceTask_publishPlan");
		assertThat(this.plan).hasPassed("endEvent_planPublished").isEnded();
		assertThat(calls("publishPlanDelegate")).isOne();
	}

	@Test
	void branchesThatNeverAnswerAreRemindedReportedAndThenLeftOut() {
		start();
		propose("B01");
		fire("timer_remindProposal", PROPOSE_REMIND_AT);
		fire("timer_escalateProposal", PROPOSE_DUE_AT);
		assertThat(proposal("B02")).isNotNull();
		fire("timer_stopWaiting", PROPOSE_ENDS_AT);
		assertThat(taskQuery().taskDefinitionKey("userTask_propose").count()).isZero();
		run("serviceTask_draftPlan");
		assertThat(this.plan).isWaitingAt("userTask_editPlan");
		assertThat(List.of(calls("remindProposalDelegate"), calls("escalateProposalDelegate"))).containsOnly(1);
	}

	@Test
	void aReturnedPlanIsEditedAgain() {
		editing();
		finish();
		bean("approvePlanListener")
			.answering(Map.of("planApproved", false, "planEditRemindAt", EDIT_REMIND_AT, "planEditDueAt", EDIT_DUE_AT));
		finish();
		assertThat(this.plan).isWaitingAt("userTask_editPlan");
	}

	@Test
	void aPlanThatIsLateIsReported() {
		editing();
		fire("timer_remindPlanEdit", EDIT_REMIND_AT);
		fire("timer_escalatePlanEdit", EDIT_DUE_AT);
		assertThat(this.plan).isWaitingAt("userTask_editPlan");
		finish();
		fire("timer_escalatePlanApproval", APPROVE_DUE_AT);
		assertThat(this.plan).isWaitingAt("userTask_approvePlan");
		assertThat(List.of(calls("remindPlanEditDelegate"), calls("escalatePlanEditDelegate"),
				calls("escalatePlanApprovalDelegate")))
			.containsOnly(1);
	}

	@Test
	void aPlanWithConflictsStaysToBeEdited() {
		editing();
		bean("editPlanListener").doing(() -> {
			throw new IllegalStateException("还不能提交");
		});
		assertThatThrownBy(this::finish).hasMessageContaining("还不能提交");
		assertThat(this.plan).isWaitingAt("userTask_editPlan");
	}

	private void start() {
		this.plan = runtimeService().startProcessInstanceByKey("lecture-plan", "2027", Map.of("year", "2027"));
	}

	private void editing() {
		start();
		propose("B01");
		propose("B02");
		run("serviceTask_draftPlan");
	}

	private Task proposal(String branch) {
		return taskQuery().processInstanceId(this.plan.getId()).taskCandidateGroup("branch-" + branch).singleResult();
	}

	private void propose(String branch) {
		Task task = proposal(branch);
		claim(task, "CZ0128");
		complete(task);
		List<Job> ends = jobQuery().processInstanceId(this.plan.getId()).activityId("userTask_propose").list();
		ends.forEach((job) -> managementService().executeJob(job.getId()));
	}

	private void run(String step) {
		managementService().executeJob(
				jobQuery().processInstanceId(this.plan.getId()).activityId(step).messages().singleResult().getId());
	}

	private void fire(String timer, Date due) {
		Job job = jobQuery().processInstanceId(this.plan.getId()).activityId(timer).singleResult();
		assertThat(job.getDuedate()).isEqualTo(due);
		managementService().executeJob(job.getId());
	}

	private void finish() {
		Task task = task(this.plan);
		claim(task, "CZ0018");
		complete(task);
	}

	private static Date at(String instant) {
		return Date.from(Instant.parse(instant));
	}

	private ScriptedBean bean(String name) {
		return this.beans.get(name);
	}

	private int calls(String bean) {
		return bean(bean).calls();
	}

}
