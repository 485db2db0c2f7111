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
 * The bulletins' year: month after month begins, then the next year.
 */
@Deployment(resources = "processes/bulletin-calendar/bulletin-calendar.bpmn")
class BulletinCalendarTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("bulletin-calendar");

	private static final Date NOVEMBER = Date.from(Instant.parse("2026-11-30T00:00:00Z"));

	private static final Date DECEMBER = Date.from(Instant.parse("2026-12-31T00:00:00Z"));

	private ScriptedBean plan;

	private ScriptedBean open;

	private ScriptedBean startNextYear;

	private ProcessInstance year;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		this.plan = ScriptedBean.named("planNextMonthDelegate")
			.answering(Map.of("nextMonth", "2026-11", "opensAt", NOVEMBER),
					Map.of("nextMonth", "2026-12", "opensAt", DECEMBER));
		this.open = ScriptedBean.named("openMonthDelegate")
			.answering(Map.of("yearComplete", false), Map.of("yearComplete", true));
		this.startNextYear = ScriptedBean.named("startNextCalendarDelegate");
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void everyMonthBeginsWhenItsTimerFiresAndTheLastOneBeginsTheNextYear() {
		start();
		assertThat(timer().getDuedate()).isEqualTo(NOVEMBER);
		fire();
		assertThat(this.year).isWaitingAt("timer_monthCloses");
		assertThat(timer().getDuedate()).isEqualTo(DECEMBER);
		assertThat(this.startNextYear.calls()).isZero();
		fire();
		assertThat(this.year).hasPassed("serviceTask_startNextCalendar").isEnded();
		assertThat(this.plan.calls()).isEqualTo(2);
		assertThat(this.open.calls()).isEqualTo(2);
		assertThat(this.startNextYear.calls()).isOne();
	}

	@Test
	void aMonthThatCannotBeginYetIsTriedAgainByTheSameTimer() {
		this.open.doing(() -> {
			throw new IllegalArgumentException("处置工作簿还没有启用");
		});
		start();
		assertThatThrownBy(this::fire).hasMessageContaining("处置工作簿");
		assertThat(this.year).isWaitingAt("timer_monthCloses");
		assertThat(timer().getRetries()).isEqualTo(2);
	}

	private void start() {
		this.year = runtimeService().startProcessInstanceByKey("bulletin-calendar", "2026");
	}

	private void fire() {
		managementService().executeJob(timer().getId());
	}

	private Job timer() {
		return jobQuery().processInstanceId(this.year.getId()).timers().singleResult();
	}

}
