package cn.shizhao.platform.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.foundation.calendar.CalendarChanged;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The year on the engine of the sample: what was missed long ago, what moves, and what
 * older models leave behind.
 */
@SampleTest
class WorkYearIntegrationTests {

	private static final List<String> OURS = List.of("work-year", "bulletin-calendar");

	@Autowired
	private WorkYears years;

	@Autowired
	private YearKeeper keeper;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private HistoryService history;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void oneYearRuns() {
		OURS.forEach(this::end);
		this.keeper.start();
	}

	@Test
	void whatWasMissedBeginsInOrderAndOnceOverTheTurnOfTheYear() {
		this.runtime.startProcessInstanceByKey("monthly-bulletin", "2019-11", Map.of("month", "2019-11"));
		this.years.start(2019, LocalDate.of(2019, 11, 15));
		fire("2019");
		assertThat(bulletins()).as("the first was begun by hand").containsExactly("2019-11", "2019-12");
		assertThat(running("2019")).isZero();
		assertThat(this.runtime.getVariable(timer("2020").getProcessInstanceId(), "from")).isEqualTo("2019-11-15");
		fire("2020");
		assertThat(this.jdbc.queryForList("SELECT period FROM evaluation WHERE period LIKE '2019%'", String.class))
			.containsExactly("2019Q4");
		assertThat(bulletins()).hasSize(2);
	}

	@Test
	void aSecondStartLeavesTheYearAlone() {
		this.keeper.start();
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("work-year").count()).isOne();
	}

	@Test
	void whenSomethingMovesTheYearWaitsAnew() {
		Job before = timer(thisYear());
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new ScheduleChanged());
			assertThat(timer(thisYear()).getId()).as("not before it is certain").isEqualTo(before.getId());
		});
		Job after = timer(thisYear());
		assertThat(after.getId()).isNotEqualTo(before.getId());
		this.events.publishEvent(new CalendarChanged());
		assertThat(timer(thisYear()).getId()).isNotEqualTo(after.getId());
		assertThat(timer(thisYear()).getDuedate()).isEqualTo(before.getDuedate());
	}

	@Test
	void whatIsUndoneMovesNothing() {
		Job before = timer(thisYear());
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new ScheduleChanged());
			status.setRollbackOnly();
		});
		assertThat(timer(thisYear()).getId()).isEqualTo(before.getId());
	}

	@Test
	void yearsOfOlderModelsGiveWayToOneThatTakesOver() {
		end("work-year");
		ProcessInstance quarters = older("work-year-1.0", "timer_quarterOpens", LocalDate.now().minusDays(3));
		ProcessInstance months = older("bulletin-calendar-1.0", "timer_monthCloses", LocalDate.now().minusDays(2));
		deploy("processes/work-year/work-year.bpmn");
		this.keeper.start();
		assertThat(List.of(quarters, months))
			.allSatisfy((older) -> assertThat(this.history.createHistoricProcessInstanceQuery()
				.processInstanceId(older.getId())
				.singleResult()
				.getDeleteReason()).isEqualTo("由新的工作年度接替"));
		ProcessInstance year = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("work-year")
			.singleResult();
		assertThat(year.getBusinessKey()).isEqualTo(thisYear());
		assertThat(this.runtime.getVariable(year.getId(), "from")).isEqualTo(LocalDate.now().minusDays(3).toString());
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("bulletin-calendar").count())
			.isZero();
	}

	/** As an older version of the program left it: waiting, since some day. */
	private ProcessInstance older(String model, String timer, LocalDate since) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.deploymentId(deploy("older/" + model + ".bpmn").getId())
			.singleResult();
		ProcessInstance instance = this.runtime.createProcessInstanceById(definition.getId())
			.businessKey(thisYear())
			.setVariable("opensAt", java.sql.Timestamp.valueOf(LocalDate.now().plusYears(1).atStartOfDay()))
			.startBeforeActivity(timer)
			.execute();
		this.jdbc.update("UPDATE ACT_HI_PROCINST SET START_TIME_ = ? WHERE ID_ = ?", since.atTime(9, 0),
				instance.getId());
		return instance;
	}

	private Deployment deploy(String model) {
		return this.repository.createDeployment().name("older").addClasspathResource(model).deploy();
	}

	private void end(String process) {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.list()
			.forEach((one) -> this.runtime.deleteProcessInstance(one.getId(), "for the next test"));
	}

	private static String thisYear() {
		return String.valueOf(LocalDate.now().getYear());
	}

	private List<String> bulletins() {
		return this.jdbc.queryForList("SELECT id FROM bulletin WHERE id LIKE '2019-%' ORDER BY drafted_at, id",
				String.class);
	}

	private void fire(String year) {
		this.management.executeJob(timer(year).getId());
	}

	private Job timer(String year) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(year, "work-year")
			.singleResult()
			.getId();
		return this.management.createJobQuery().processInstanceId(instance).timers().singleResult();
	}

	private long running(String year) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(year, "work-year").count();
	}

}
