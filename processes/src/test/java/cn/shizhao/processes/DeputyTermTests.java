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
 * A deputy's term: waits for its first day, lets the deputy in, and out again.
 */
@Deployment(resources = "processes/deputy-term/deputy-term.bpmn")
class DeputyTermTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("deputy-term");

	private static final Date FIRST = Date.from(Instant.parse("2026-12-01T16:00:00Z"));

	private static final Date OVER = Date.from(Instant.parse("2026-12-08T16:00:00Z"));

	private ScriptedBean grant;

	private ScriptedBean takeBack;

	private ProcessInstance term;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		this.grant = ScriptedBean.named("grantTasksDelegate");
		this.takeBack = ScriptedBean.named("takeTasksBackDelegate");
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void aTermToComeWaitsForItsFirstDayAndRunsToItsLast() {
		start(false);
		assertThat(this.term).isWaitingAt("receiveTask_awaitBeginning");
		assertThat(timer().getDuedate()).isEqualTo(FIRST);
		fire();
		assertThat(this.term).isWaitingAt("receiveTask_awaitEnd");
		assertThat(this.grant.calls()).isOne();
		assertThat(timer().getDuedate()).isEqualTo(OVER);
		fire();
		assertThat(this.term).hasPassed("serviceTask_takeTasksBack", "endEvent_over").isEnded();
		assertThat(this.takeBack.calls()).isOne();
	}

	@Test
	void aTermOfTodayBeginsAtOnceAndEndsEarlyWhenToldSo() {
		start(true);
		assertThat(this.term).isWaitingAt("receiveTask_awaitEnd");
		assertThat(this.grant.calls()).isOne();
		end();
		assertThat(this.term).hasPassed("endEvent_over").isEnded();
		assertThat(this.takeBack.calls()).isOne();
	}

	@Test
	void aTermThatIsCancelledBeforeItsFirstDayGivesAndTakesNothing() {
		start(false);
		end();
		assertThat(this.term).hasPassed("endEvent_cancelled").isEnded();
		assertThat(this.grant.calls()).isZero();
		assertThat(this.takeBack.calls()).isZero();
	}

	private void start(boolean begun) {
		this.term = runtimeService().startProcessInstanceByKey("deputy-term", "term-1",
				Map.of("term", "term-1", "begun", begun, "beginsAt", FIRST, "endsAt", OVER));
	}

	private void end() {
		runtimeService().createMessageCorrelation("deputyEnded").processInstanceBusinessKey("term-1").correlate();
	}

	private void fire() {
		managementService().executeJob(timer().getId());
	}

	private Job timer() {
		return jobQuery().processInstanceId(this.term.getId()).timers().singleResult();
	}

}
