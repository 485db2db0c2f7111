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
 * A finding's stories: put right, returned, appealed both ways, postponed, late, taken
 * back.
 */
@Deployment(resources = "processes/inspection-finding/inspection-finding.bpmn")
class InspectionFindingTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("inspection-finding");

	private static final Date REMIND_AT = Date.from(Instant.parse("2026-10-14T01:00:00Z"));

	private static final Date DUE_AT = Date.from(Instant.parse("2026-10-15T10:00:00Z"));

	private static final Date LATER = Date.from(Instant.parse("2026-10-22T10:00:00Z"));

	private static final String PERSON = "CZ0036";

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance finding;

	@BeforeEach
	void somethingIsFound() {
		init(engine.getProcessEngine());
		for (String name : List.of("remindRectificationDelegate", "escalateRectificationDelegate",
				"escalateAppealDelegate", "escalateAcceptanceDelegate", "escalateExtensionDelegate",
				"annulFindingDelegate", "clearFindingDelegate")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		script("registerFindingDelegate", Map.of("finding", "2026-0001", "person", PERSON, "respondents", PERSON,
				"inspectors", "CZ0048,CZ0047", "rectifyRemindAt", REMIND_AT, "rectifyDueAt", DUE_AT));
		answers(false, false);
		script("hearAppealListener", ruling("annulled", false));
		script("decideExtensionListener", Map.of("rectifyRemindAt", REMIND_AT, "rectifyDueAt", LATER));
		script("acceptRectificationListener", ruling("accepted", true));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void whatIsPutRightIsAccepted() {
		start();
		finish("userTask_rectifyFinding");
		finish("userTask_acceptRectification");
		assertThat(this.finding).hasPassed("endEvent_rectified").isEnded();
		assertThat(calls("acceptRectificationListener")).isOne();
	}

	@Test
	void whatIsNotPutRightComesBackWithANewDeadline() {
		start();
		bean("acceptRectificationListener").answering(ruling("accepted", false), ruling("accepted", true));
		finish("userTask_rectifyFinding");
		finish("userTask_acceptRectification");
		assertThat(task("userTask_rectifyFinding").getDueDate()).isEqualTo(LATER);
		finish("userTask_rectifyFinding");
		finish("userTask_acceptRectification");
		assertThat(this.finding).isEnded();
	}

	@Test
	void anAppealThatIsRightAnnulsTheFinding() {
		start();
		answers(true, false);
		script("hearAppealListener", ruling("annulled", true));
		finish("userTask_rectifyFinding");
		assertThat(calls("annulFindingDelegate")).isZero();
		finish("userTask_hearAppeal");
		assertThat(this.finding).hasPassed("endEvent_annulled").isEnded();
		assertThat(calls("annulFindingDelegate")).isOne();
	}

	@Test
	void anAppealThatIsTurnedDownLeavesTheFindingToBePutRight() {
		start();
		answers(true, false);
		finish("userTask_rectifyFinding");
		finish("userTask_hearAppeal");
		assertThat(this.finding).isWaitingAt("userTask_rectifyFinding");
		assertThat(task("userTask_rectifyFinding").getDueDate()).isEqualTo(LATER);
		assertThat(calls("annulFindingDelegate")).isZero();
	}

	@Test
	void whoAsksForMoreTimeWaitsForTheAnswer() {
		start();
		answers(false, true);
		finish("userTask_rectifyFinding");
		assertThat(this.finding).isWaitingAt("userTask_decideExtension");
		fire("timer_escalateExtension");
		assertThat(calls("escalateExtensionDelegate")).isOne();
		finish("userTask_decideExtension");
		assertThat(task("userTask_rectifyFinding").getDueDate()).isEqualTo(LATER);
	}

	@Test
	void whatIsLateIsToldAndStaysToBeDone() {
		start();
		fire("timer_remindRectification");
		fire("timer_escalateRectification");
		assertThat(this.finding).isWaitingAt("userTask_rectifyFinding");
		answers(true, false);
		finish("userTask_rectifyFinding");
		fire("timer_escalateAppeal");
		finish("userTask_hearAppeal");
		answers(false, false);
		finish("userTask_rectifyFinding");
		fire("timer_escalateAcceptance");
		assertThat(this.finding).isWaitingAt("userTask_acceptRectification");
		assertThat(List.of(calls("remindRectificationDelegate"), calls("escalateRectificationDelegate"),
				calls("escalateAppealDelegate"), calls("escalateAcceptanceDelegate")))
			.containsOnly(1);
	}

	@Test
	void whatIsTakenBackEndsEverything() {
		start();
		runtimeService().createMessageCorrelation("findingCleared").processInstanceBusinessKey("2026-0001").correlate();
		assertThat(this.finding).hasPassed("endEvent_cleared").isEnded();
		assertThat(calls("clearFindingDelegate")).isOne();
	}

	@Test
	void offersEveryTaskToWhoHasToDoIt() {
		start();
		assertOffer("userTask_rectifyFinding", List.of(PERSON), "organ-office", "rectify-finding.html");
		finish("userTask_rectifyFinding");
		assertOffer("userTask_acceptRectification", List.of("CZ0047", "CZ0048"), "discipline",
				"accept-rectification.html");
	}

	@Test
	void anAppealIsForTheDisciplineGroupAlone() {
		start();
		answers(true, false);
		finish("userTask_rectifyFinding");
		assertOffer("userTask_hearAppeal", List.of(), "discipline", "hear-appeal.html");
	}

	private void start() {
		this.finding = runtimeService().startProcessInstanceByKey("inspection-finding", "2026-0001");
	}

	private void answers(boolean appealed, boolean postponing) {
		script("rectifyFindingListener", Map.of("appealed", appealed, "postponing", postponing, "acceptDueAt", LATER,
				"appealDueAt", LATER, "extensionDueAt", LATER));
	}

	private static Map<String, ?> ruling(String flag, boolean yes) {
		return Map.of(flag, yes, "rectifyRemindAt", REMIND_AT, "rectifyDueAt", LATER);
	}

	private void script(String bean, Map<String, ?> answer) {
		this.beans.put(bean, ScriptedBean.named(bean).answering(answer));
	}

	private void fire(String timer) {
		managementService()
			.executeJob(jobQuery().processInstanceId(this.finding.getId()).activityId(timer).singleResult().getId());
	}

	private Task task(String key) {
		return taskQuery().processInstanceId(this.finding.getId()).taskDefinitionKey(key).singleResult();
	}

	private void finish(String key) {
		Task task = task(key);
		claim(task, "CZ0019");
		complete(task);
	}

	private void assertOffer(String key, List<String> people, String group, String form) {
		Task task = task(key);
		List<IdentityLink> links = taskService().getIdentityLinksForTask(task.getId());
		assertThat(links).extracting(IdentityLink::getGroupId).filteredOn((one) -> one != null).containsExactly(group);
		assertThat(links).extracting(IdentityLink::getUserId)
			.filteredOn((user) -> user != null)
			.containsExactlyInAnyOrderElementsOf(people);
		assertThat(engine.getProcessEngine().getFormService().getTaskFormData(task.getId()).getFormKey())
			.isEqualTo("embedded:deployment:" + form);
	}

	private ScriptedBean bean(String name) {
		return this.beans.get(name);
	}

	private int calls(String bean) {
		return bean(bean).calls();
	}

}
