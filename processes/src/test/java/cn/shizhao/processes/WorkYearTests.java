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
 * The year's story: quarter after quarter opens, then the next year begins.
 */
@Deployment(resources = "processes/work-year/work-year.bpmn")
class WorkYearTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("work-year");

	private static final Date APRIL = Date.from(Instant.parse("2026-04-01T00:30:00Z"));

	private static final Date JULY = Date.from(Instant.parse("2026-07-01T00:30:00Z"));

	private ScriptedBean plan;

	private ScriptedBean open;

	private ScriptedBean startNextYear;

	private ProcessInstance year;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		this.plan = ScriptedBean.named("planNextQuarterDelegate")
			.answering(Map.of("nextPeriod", "2026Q1", "opensAt", APRIL),
					Map.of("nextPeriod", "2026Q2", "opensAt", JULY));
		this.open = ScriptedBean.named("openQuarterDelegate")
			.answering(Map.of("yearComplete", false), Map.of("yearComplete", true));
		this.startNextYear = ScriptedBean.named("startNextYearDelegate");
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void everyQuarterOpensWhenItsTimerFiresAndTheLastOneBeginsTheNextYear() {
		start();
		assertThat(timer().getDuedate()).isEqualTo(APRIL);
		fire();
		assertThat(this.year).isWaitingAt("timer_quarterOpens");
		assertThat(timer().getDuedate()).isEqualTo(JULY);
		assertThat(this.startNextYear.calls()).isZero();
		fire();
		assertThat(this.year).hasPassed("serviceTask_startNextYear").isEnded();
		assertThat(this.plan.calls()).isEqualTo(2);
		assertThat(this.open.calls()).isEqualTo(2);
		assertThat(this.startNextYear.calls()).isOne();
	}

	@Test
	void aQuarterThatCannotOpenYetIsTriedAgainByTheSameTimer() {
		this.open.doing(() -> {
			throw new IllegalArgumentException("花名册是空的");
		});
		start();
		assertThatThrownBy(this::fire).hasMessageContaining("花名册");
		assertThat(this.year).isWaitingAt("timer_quarterOpens");
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
