package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

/**
 * A message's stories: out at once, at the second try, and with the office's help.
 */
@Deployment(resources = "processes/message-delivery/message-delivery.bpmn")
class MessageDeliveryTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("message-delivery");

	private static final Date LATER = Date.from(Instant.parse("2026-10-12T01:06:00Z"));

	private static final Map<String, Object> HANDLED = Map.of("handled", true, "again", false, "tryAgainAt", LATER);

	private static final Map<String, Object> AGAIN = Map.of("handled", false, "again", true, "tryAgainAt", LATER);

	private static final Map<String, Object> GIVEN_UP = Map.of("handled", false, "again", false, "tryAgainAt", LATER);

	private ScriptedBean deliver;

	private ScriptedBean failed;

	private ProcessInstance message;

	@BeforeEach
	void script() {
		init(engine.getProcessEngine());
		this.deliver = ScriptedBean.named("deliverMessageDelegate");
		this.failed = ScriptedBean.named("failedMessageListener");
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void nothingGoesOutBeforeTheStepThatCausedItHasCommitted() {
		this.deliver.answering(HANDLED);
		start();
		assertThat(this.deliver.calls()).isZero();
		run();
		assertThat(this.message).hasPassed("endEvent_message").isEnded();
	}

	@Test
	void whatTheGatewayDoesNotTakeIsTriedAgainLater() {
		this.deliver.answering(AGAIN, HANDLED);
		start();
		run();
		assertThat(this.message).isWaitingAt("timer_tryAgain");
		assertThat(job().getDuedate()).isEqualTo(LATER);
		run();
		run();
		assertThat(this.message).isEnded();
		assertThat(this.deliver.calls()).isEqualTo(2);
		assertThat(this.failed.calls()).isZero();
	}

	@Test
	void whatIsGivenUpWaitsForTheOffice() {
		this.deliver.answering(GIVEN_UP, HANDLED);
		start();
		run();
		assertThat(this.message).isWaitingAt("receiveTask_awaitOffice");
		assertThat(this.failed.calls()).isOne();
		runtimeService().createMessageCorrelation("messageHandled").processInstanceBusinessKey("m1").correlate();
		assertThat(this.failed.calls()).isEqualTo(2);
		run();
		assertThat(this.message).isEnded();
	}

	private void start() {
		this.message = runtimeService().startProcessInstanceByKey("message-delivery", "m1", Map.of("message", "m1"));
	}

	private void run() {
		managementService().executeJob(job().getId());
	}

	private Job job() {
		return jobQuery().processInstanceId(this.message.getId()).singleResult();
	}

}
