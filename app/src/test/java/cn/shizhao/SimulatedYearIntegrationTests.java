package cn.shizhao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.account.Accounts;
import cn.shizhao.evaluation.Evaluations;
import cn.shizhao.evaluation.Period;
import cn.shizhao.evaluation.Stage;
import cn.shizhao.year.Occasion;
import cn.shizhao.year.Occasion.Kind;
import cn.shizhao.year.Occasion.State;
import cn.shizhao.year.Occasions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two years go by on the clock of the test, the second without a calendar file and with
 * the power gone now and then: everything begins once, on its day or as soon as the power
 * is back.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "shizhao.password-cost=4",
				"spring.datasource.url=${shizhao.test.database:jdbc:h2:mem:}${random.uuid}${shizhao.test.options:}" })
@ActiveProfiles("test")
class SimulatedYearIntegrationTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Turning CLOCK = new Turning();

	/** Those whose days are written down below. */
	private static final Set<Kind> KNOWN = Set.of(Kind.EVALUATION, Kind.BULLETIN, Kind.REVIEW, Kind.ANNUAL);

	/** The last quarter of 2025 is announced on 26 January 2026, a Monday. */
	private static final LocalDate ANNOUNCED = LocalDate.of(2026, 1, 26);

	/** By config/calendar/2026.csv, and from 30 March to 3 April nothing ran. */
	private static final Map<String, String> IN_2026 = days(entry("EVALUATION 2025Q4", "2026-01-04"),
			entry("REVIEW 2025Q4", "2026-01-08"), entry("ANNUAL 2025", "2026-01-27"),
			entry("BULLETIN 2026-01", "2026-01-30"), entry("BULLETIN 2026-02", "2026-02-28"),
			entry("BULLETIN 2026-03", "2026-04-03"), entry("EVALUATION 2026Q1", "2026-04-03"),
			entry("REVIEW 2026Q1", "2026-04-08"), entry("BULLETIN 2026-04", "2026-04-30"),
			entry("BULLETIN 2026-05", "2026-05-29"), entry("BULLETIN 2026-06", "2026-06-30"),
			entry("EVALUATION 2026Q2", "2026-07-01"), entry("REVIEW 2026Q2", "2026-07-07"),
			entry("BULLETIN 2026-07", "2026-07-31"), entry("BULLETIN 2026-08", "2026-08-31"),
			entry("BULLETIN 2026-09", "2026-09-30"), entry("EVALUATION 2026Q3", "2026-10-08"),
			entry("REVIEW 2026Q3", "2026-10-13"), entry("BULLETIN 2026-10", "2026-10-30"),
			entry("BULLETIN 2026-11", "2026-11-30"));

	/**
	 * Monday to Friday, since there is no file; nothing ran from 30 December 2026 to 8
	 * January 2027, nor from 29 June to 5 July.
	 */
	private static final Map<String, String> IN_2027 = days(entry("BULLETIN 2026-12", "2027-01-08"),
			entry("EVALUATION 2026Q4", "2027-01-08"), entry("REVIEW 2026Q4", "2027-01-08"),
			entry("BULLETIN 2027-01", "2027-01-29"), entry("BULLETIN 2027-02", "2027-02-26"),
			entry("BULLETIN 2027-03", "2027-03-31"), entry("EVALUATION 2027Q1", "2027-04-01"),
			entry("REVIEW 2027Q1", "2027-04-07"), entry("BULLETIN 2027-04", "2027-04-30"),
			entry("BULLETIN 2027-05", "2027-05-31"), entry("BULLETIN 2027-06", "2027-07-05"),
			entry("EVALUATION 2027Q2", "2027-07-05"), entry("REVIEW 2027Q2", "2027-07-07"),
			entry("BULLETIN 2027-07", "2027-07-30"), entry("BULLETIN 2027-08", "2027-08-31"),
			entry("BULLETIN 2027-09", "2027-09-30"), entry("EVALUATION 2027Q3", "2027-10-01"),
			entry("REVIEW 2027Q3", "2027-10-07"), entry("BULLETIN 2027-10", "2027-10-29"),
			entry("BULLETIN 2027-11", "2027-11-30"), entry("BULLETIN 2027-12", "2027-12-31"));

	private static final Map<Kind, String> PROCESSES = Map.of(Kind.EVALUATION, "quarterly-evaluation", Kind.BULLETIN,
			"monthly-bulletin", Kind.REVIEW, "quarterly-review", Kind.ANNUAL, "annual-exemplars");

	@LocalServerPort
	private int port;

	@Autowired
	private List<Occasions> features;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	/** What has begun, in this order, and when. */
	private final Map<String, LocalDateTime> begun = new LinkedHashMap<>();

	private final Collection<String> earlier = new ArrayList<>();

	@AfterAll
	static void backToToday() {
		ClockUtil.reset();
	}

	@Test
	void everythingBeginsOnceOnItsDayOrWhenThePowerIsBack() {
		hire();
		walkTo("2026-01-26T10:00");
		this.evaluations.moveTo(new Period(2025, 4), Stage.SEALED);
		walkTo("2026-03-30T12:00");
		jumpTo("2026-04-03T09:30");
		walkTo("2026-12-30T12:00");
		assertThat(beganOn()).isEqualTo(IN_2026).containsEntry("ANNUAL 2025", ANNOUNCED.plusDays(1).toString());
		assertThat(startPage()).contains("缺少 2027 年工作日历");

		this.begun.clear();
		jumpTo("2027-01-08T14:00");
		assertThat(this.begun.keySet()).as("in the order in which it was due")
			.filteredOn(SimulatedYearIntegrationTests::known)
			.containsExactly("BULLETIN 2026-12", "EVALUATION 2026Q4", "REVIEW 2026Q4");
		walkTo("2027-06-29T12:00");
		jumpTo("2027-07-05T08:30");
		walkTo("2028-01-01T00:00");
		assertThat(beganOn()).isEqualTo(IN_2027);

		assertNothingIsLeftAndNothingBeganTwice();
		assertThat(years()).containsExactly("2026 ended", "2027 ended", "2028 runs");
		assertThat(this.runtime.createIncidentQuery().incidentType("failedJob").count()).isZero();
	}

	/** One who may see the start page, and one to be evaluated. */
	private void hire() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('RB1', '试验支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('RK1', '试验一科', 'RB1')");
		this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES ('RT01', '人员一', '女', '群众', 'RK1', 'RB1', '科员', '10000000000', '城西片')""");
		this.accounts.save("RT01", "人员一", "a-password");
		this.accounts.setGroups("RT01", Set.of("member", "organ-office"));
	}

	private String startPage() {
		WebClient client = new WebClient(this.port);
		client.login("RT01", "a-password");
		return client.get("/").body();
	}

	/** From job to job, and day to day while there is none. */
	private void walkTo(String time) {
		LocalDateTime end = LocalDateTime.parse(time);
		work();
		while (CLOCK.now().isBefore(end)) {
			LocalDateTime tomorrow = CLOCK.now().plusDays(1);
			LocalDateTime next = Stream.of(tomorrow, nextJob(), end).min(Comparator.naturalOrder()).orElseThrow();
			CLOCK.turnTo(next.isBefore(CLOCK.now()) ? tomorrow : next);
			work();
		}
	}

	/** Nothing runs until then. */
	private void jumpTo(String time) {
		CLOCK.turnTo(LocalDateTime.parse(time));
		work();
	}

	private LocalDateTime nextJob() {
		return this.management.createJobQuery()
			.timers()
			.duedateHigherThan(CLOCK.date())
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.map((job) -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), ZONE))
			.findFirst()
			.orElse(LocalDateTime.MAX);
	}

	private void work() {
		for (List<Job> due = due(); !due.isEmpty(); due = due()) {
			Job job = due.get(0);
			boolean year = job.getProcessDefinitionKey().equals("work-year");
			this.management.executeJob(job.getId());
			if (year) {
				note();
			}
		}
	}

	private List<Job> due() {
		return this.management.createJobQuery()
			.executable()
			.orderByJobDuedate()
			.asc()
			.orderByJobId()
			.asc()
			.listPage(0, 1);
	}

	private void note() {
		List<String> fresh = occasions().stream()
			.filter((one) -> one.state() != State.AHEAD)
			.map(SimulatedYearIntegrationTests::name)
			.filter((name) -> !this.begun.containsKey(name) && !this.earlier.contains(name))
			.toList();
		assertThat(fresh).as("each in a transaction of its own").hasSizeLessThan(2);
		fresh.forEach((name) -> this.begun.put(name, CLOCK.now()));
		this.earlier.addAll(fresh);
		if (fresh.contains("ANNUAL 2025")) {
			endChoice();
		}
	}

	/** Without a quarter's work there is nobody to choose from. */
	private void endChoice() {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("annual-exemplars")
			.list()
			.forEach((choice) -> this.runtime.deleteProcessInstance(choice.getId(), "began, which is enough"));
	}

	private List<Occasion> occasions() {
		return IntStream.rangeClosed(2026, 2028)
			.boxed()
			.flatMap((year) -> this.features.stream().flatMap((feature) -> feature.of(year).stream()))
			.toList();
	}

	private Map<String, String> beganOn() {
		Map<String, String> days = new TreeMap<>();
		this.begun.forEach((name, time) -> days.put(name, time.toLocalDate().toString()));
		days.keySet().removeIf((name) -> !known(name));
		return days;
	}

	private void assertNothingIsLeftAndNothingBeganTwice() {
		assertThat(occasions()).filteredOn((one) -> one.startsAt() != null && !one.startsAt().isAfter(CLOCK.now()))
			.filteredOn((one) -> this.features.stream().allMatch((feature) -> feature.obstacle(one).isEmpty()))
			.isNotEmpty()
			.noneMatch((one) -> one.state() == State.AHEAD);
		PROCESSES.forEach((kind,
				process) -> assertThat(
						this.history.createHistoricProcessInstanceQuery().processDefinitionKey(process).list())
					.extracting(HistoricProcessInstance::getBusinessKey)
					.doesNotHaveDuplicates()
					.hasSize((int) Stream.of(IN_2026, IN_2027)
						.flatMap((year) -> year.keySet().stream())
						.filter((name) -> name.startsWith(kind + " "))
						.count()));
	}

	private List<String> years() {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey("work-year")
			.orderByProcessInstanceBusinessKey()
			.asc()
			.list()
			.stream()
			.map((year) -> year.getBusinessKey() + ((year.getEndTime() != null) ? " ended" : " runs"))
			.toList();
	}

	private static boolean known(String name) {
		return KNOWN.stream().anyMatch((kind) -> name.startsWith(kind + " "));
	}

	private static String name(Occasion occasion) {
		return occasion.kind() + " " + occasion.key();
	}

	@SafeVarargs
	private static Map<String, String> days(Map.Entry<String, String>... days) {
		return Stream.of(days)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
	}

	/**
	 * Replaces the clock of the office.
	 */
	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		Clock turningClock() {
			CLOCK.turnTo(LocalDateTime.of(2026, 1, 1, 7, 0));
			return CLOCK;
		}

	}

	/**
	 * A clock that the test turns, and the engine's with it.
	 */
	private static final class Turning extends Clock {

		private volatile Instant instant = Instant.EPOCH;

		void turnTo(LocalDateTime time) {
			this.instant = time.atZone(ZONE).toInstant();
			ClockUtil.setCurrentTime(date());
		}

		LocalDateTime now() {
			return LocalDateTime.now(this);
		}

		Date date() {
			return Date.from(this.instant);
		}

		@Override
		public ZoneId getZone() {
			return ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(this.instant, zone);
		}

		@Override
		public Instant instant() {
			return this.instant;
		}

	}

}
