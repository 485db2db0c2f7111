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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

/**
 * The year's story: one occasion after another begins, then the next year.
 */
@Deployment(resources = "processes/work-year/work-year.bpmn")
class WorkYearTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("work-year");

	private static final Date APRIL = Date.from(Instant.parse("2026-04-01T00:00:00Z"));

	private static final Date MAY = Date.from(Instant.parse("2026-05-29T00:00:00Z"));

	private ScriptedBean plan;

	private ScriptedBean begin;

	private ScriptedBean startNextYear;

	private ProcessInstance year;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		this.plan = ScriptedBean.named("planNextDelegate").answering(Map.of("opensAt", APRIL), Map.of("opensAt", MAY));
		this.begin = ScriptedBean.named("beginDueDelegate")
			.answering(Map.of("yearOver", false), Map.of("yearOver", true));
		this.startNextYear = ScriptedBean.named("startNextYearDelegate");
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void oneOccasionAfterAnotherBeginsWhenItsTimerFiresAndTheTurnOfTheYearBeginsTheNextOne() {
		start();
		assertThat(timer().getDuedate()).isEqualTo(APRIL);
		fire();
		assertThat(this.year).isWaitingAt("gateway_next");
		assertThat(timer().getDuedate()).isEqualTo(MAY);
		assertThat(this.startNextYear.calls()).isZero();
		fire();
		assertThat(this.year).hasPassed("serviceTask_startNextYear").isEnded();
		assertThat(this.plan.calls()).isEqualTo(2);
		assertThat(this.begin.calls()).isEqualTo(2);
		assertThat(this.startNextYear.calls()).isOne();
	}

	@Test
	void whatMovedIsWaitedForAnew() {
		start();
		runtimeService().createMessageCorrelation("scheduleChanged").processInstanceBusinessKey("2026").correlate();
		assertThat(this.year).isWaitingAt("gateway_next");
		assertThat(timer().getDuedate()).isEqualTo(MAY);
		assertThat(this.begin.calls()).isZero();
		runtimeService().createMessageCorrelation("scheduleChanged").processInstanceBusinessKey("2026").correlate();
		assertThat(this.plan.calls()).as("as often as something changes").isEqualTo(3);
	}

	@Test
	void whatCannotBeginIsTriedAgainByTheSameTimer() {
		this.begin.doing(() -> {
			throw new IllegalStateException("数据库连不上");
		});
		start();
		assertThatThrownBy(this::fire).hasMessageContaining("数据库");
		assertThat(this.year).isWaitingAt("gateway_next");
		assertThat(timer().getRetries()).isEqualTo(2);
		assertThat(this.plan.calls()).isOne();
	}

	private void start() {
		this.year = runtimeService().startProcessInstanceByKey("work-year", "2026");
	}

	private void fire() {
		managementService().executeJob(timer().getId());
	}

	private Job timer() {
		return jobQuery().processInstanceId(this.year.getId()).timers().singleResult();
	}

}
