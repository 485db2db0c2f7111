package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

/**
 * The year's ten best: chosen, tied, struck, returned, objected to, announced.
 */
@Deployment(resources = "processes/annual-exemplars/annual-exemplars.bpmn")
class AnnualExemplarsTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("annual-exemplars");

	private static final Date ENDS_AT = Date.from(Instant.parse("2027-02-05T10:00:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance year;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		List.of("openYearDelegate", "selectExemplarsDelegate", "decideTieListener", "reviewIntegrityListener",
				"approveSelectionListener", "recordApprovalDelegate", "openPublicityDelegate",
				"answerObjectionListener", "closePublicityDelegate", "announceResultDelegate")
			.forEach((name) -> this.beans.put(name, ScriptedBean.named(name)));
		bean("selectExemplarsDelegate").answering(Map.of("tied", false));
		bean("reviewIntegrityListener").answering(Map.of("struck", false));
		bean("approveSelectionListener").answering(Map.of("approved", true));
		bean("openPublicityDelegate").answering(Map.of("publicityEndsAt", ENDS_AT, "objectionDueAt", ENDS_AT));
		bean("closePublicityDelegate").answering(Map.of("upheld", false));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void runsFromTheChoiceToTheAnnouncement() {
		start();
		run("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		run("timer_publicityEnds");
		run("serviceTask_closePublicity");
		run("serviceTask_announceResult");
		assertThat(this.year).hasPassed("serviceTask_recordApproval", "endEvent_announced").isEnded();
		assertThat(bean("announceResultDelegate").calls()).isOne();
	}

	@Test
	void tiesStrikesAndReturnsLeadToANewChoice() {
		bean("selectExemplarsDelegate").answering(Map.of("tied", true), Map.of("tied", false));
		bean("reviewIntegrityListener").answering(Map.of("struck", true), Map.of("struck", false));
		bean("approveSelectionListener").answering(Map.of("approved", false), Map.of("approved", true));
		start();
		run("serviceTask_selectExemplars");
		finish("userTask_decideTie");
		run("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		run("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		run("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		assertThat(this.year).isWaitingAt("timer_publicityEnds");
		assertThat(bean("selectExemplarsDelegate").calls()).isEqualTo(4);
	}

	@Test
	void anObjectionThatIsRightLeadsToANewChoice() {
		bean("closePublicityDelegate").answering(Map.of("upheld", true));
		start();
		run("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		runtimeService().createMessageCorrelation("objection")
			.processInstanceBusinessKey("2026")
			.setVariablesToTriggeredScope(Map.of("objection", "o1"))
			.correlate();
		run("timer_publicityEnds");
		assertThat(this.year).isWaitingAt("userTask_investigateObjection");
		finish("userTask_investigateObjection");
		run("userTask_investigateObjection");
		run("serviceTask_closePublicity");
		assertThat(this.year).isWaitingAt("serviceTask_selectExemplars");
	}

	@Test
	void aYearThatIsRefusedDoesNotStart() {
		bean("openYearDelegate").doing(() -> {
			throw new IllegalArgumentException("第四季度还没有张榜");
		});
		assertThatThrownBy(this::start).hasMessageContaining("还没有张榜");
	}

	private void start() {
		this.year = runtimeService().startProcessInstanceByKey("annual-exemplars", "2026", Map.of("period", "2026"));
	}

	private void run(String activity) {
		managementService().executeJob(jobQuery().activityId(activity).singleResult().getId());
	}

	private static void finish(String definitionKey) {
		Task task = taskQuery().taskDefinitionKey(definitionKey).singleResult();
		complete(claim(task, "CZ0001"));
	}

	private ScriptedBean bean(String name) {
		return this.beans.get(name);
	}

}
