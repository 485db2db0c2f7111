package cn.shizhao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.lecture.session.LectureDays;
import cn.shizhao.lecture.session.Lectures;
import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Occasions;
import cn.shizhao.rules.LectureBook;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two years go by on the clock of the test, the second without a calendar file and with
 * the power gone now and then: everything begins once, on its day or as soon as the power
 * is back. Then a calendar file is put in while the program runs.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "shizhao.password-cost=4",
				"shizhao.rest.enabled=true",
				"spring.datasource.url=${shizhao.test.database:jdbc:h2:mem:}${random.uuid}${shizhao.test.options:}" })
@ActiveProfiles("test")
@Tag("year")
class SimulatedYearIntegrationTests {

	private static final String OFFICE = "RT01";

	private static final String COMMITTEE = "RT02";

	private static final TurningClock CLOCK = new TurningClock();

	/**
	 * By config/calendar/2026.csv; from 30 March to 3 April nothing ran, and the last
	 * quarter of 2025 is announced on Monday 26 January. A lecture begins 15 working days
	 * before its day; that of January when its plan is there.
	 */
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
			entry("BULLETIN 2026-11", "2026-11-30"), entry("LECTURE_PLAN 2027", "2026-11-02"),
			entry("LECTURE 2026-01", "2026-01-01"), entry("LECTURE 2026-02", "2026-01-27"),
			entry("LECTURE 2026-03", "2026-02-10"), entry("LECTURE 2026-04", "2026-03-16"),
			entry("LECTURE 2026-05", "2026-04-16"), entry("LECTURE 2026-06", "2026-05-18"),
			entry("LECTURE 2026-07", "2026-06-12"), entry("LECTURE 2026-08", "2026-07-20"),
			entry("LECTURE 2026-09", "2026-08-17"), entry("LECTURE 2026-10", "2026-09-10"),
			entry("LECTURE 2026-11", "2026-10-19"), entry("LECTURE 2026-12", "2026-11-16"),
			entry("LECTURE 2027-01", "2026-12-21"));

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
			entry("BULLETIN 2027-11", "2027-11-30"), entry("BULLETIN 2027-12", "2027-12-31"),
			entry("LECTURE_PLAN 2028", "2027-11-01"), entry("LECTURE 2027-02", "2027-01-18"),
			entry("LECTURE 2027-03", "2027-02-15"), entry("LECTURE 2027-04", "2027-03-15"),
			entry("LECTURE 2027-05", "2027-04-19"), entry("LECTURE 2027-06", "2027-05-17"),
			entry("LECTURE 2027-07", "2027-06-14"), entry("LECTURE 2027-08", "2027-07-19"),
			entry("LECTURE 2027-09", "2027-08-16"), entry("LECTURE 2027-10", "2027-09-20"),
			entry("LECTURE 2027-11", "2027-10-18"), entry("LECTURE 2027-12", "2027-11-15"));

	/** Its first Monday is a holiday by the file that is put in on 1 January. */
	private static final Map<String, String> IN_2028 = days(entry("EVALUATION 2027Q4", "2028-01-04"));

	/**
	 * The first working day of the second week, in February of the lunar year (24 and 8
	 * February).
	 */
	private static final Map<String, String> HELD = days(entry("2026-01", "2026-01-05"), entry("2026-02", "2026-02-24"),
			entry("2026-03", "2026-03-09"), entry("2026-04", "2026-04-07"), entry("2026-05", "2026-05-11"),
			entry("2026-06", "2026-06-08"), entry("2026-07", "2026-07-06"), entry("2026-08", "2026-08-10"),
			entry("2026-09", "2026-09-07"), entry("2026-10", "2026-10-08"), entry("2026-11", "2026-11-09"),
			entry("2026-12", "2026-12-07"), entry("2027-01", "2027-01-11"), entry("2027-02", "2027-02-08"),
			entry("2027-03", "2027-03-08"), entry("2027-04", "2027-04-05"), entry("2027-05", "2027-05-10"),
			entry("2027-06", "2027-06-07"), entry("2027-07", "2027-07-05"), entry("2027-08", "2027-08-09"),
			entry("2027-09", "2027-09-06"), entry("2027-10", "2027-10-11"), entry("2027-11", "2027-11-08"),
			entry("2027-12", "2027-12-06"));

	private static final Map<Kind, String> PROCESSES = Map.of(Kind.LECTURE_PLAN, "lecture-plan", Kind.LECTURE,
			"monthly-lecture", Kind.EVALUATION, "quarterly-evaluation", Kind.BULLETIN, "monthly-bulletin", Kind.REVIEW,
			"quarterly-review", Kind.ANNUAL, "annual-exemplars");

	@TempDir
	static Path folder;

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
	private TaskService tasks;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Lectures lectures;

	@Autowired
	private LectureDays days;

	@Autowired
	private CalendarFiles files;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	/** What has begun, in this order, and when. */
	private final Map<String, LocalDateTime> begun = new LinkedHashMap<>();

	private final Collection<String> earlier = new ArrayList<>();

	@DynamicPropertySource
	static void ownCalendar(DynamicPropertyRegistry properties) throws IOException {
		Files.copy(Path.of("config/calendar/2026.csv"), folder.resolve("2026.csv"));
		properties.add("shizhao.calendar", folder::toString);
	}

	@AfterAll
	static void backToToday() {
		ClockUtil.reset();
	}

	@Test
	void everythingBeginsOnceOnItsDayOrWhenThePowerIsBack() throws IOException {
		hire();
		plan(2026);
		PassingTime time = new PassingTime(CLOCK, this.management, this::note);
		time.walkTo("2026-01-26T10:00");
		this.evaluations.moveTo(new Period(2025, 4), Stage.SEALED);
		time.walkTo("2026-03-30T12:00");
		time.jumpTo("2026-04-03T09:30");
		time.walkTo("2026-12-01T12:00");
		plan(2027);
		time.walkTo("2026-12-30T12:00");
		assertThat(beganOn()).isEqualTo(IN_2026);
		assertThat(startPage()).contains("缺少 2027 年工作日历");

		this.begun.clear();
		time.jumpTo("2027-01-08T14:00");
		assertThat(this.begun.keySet()).as("in the order in which it was due")
			.containsExactly("BULLETIN 2026-12", "EVALUATION 2026Q4", "REVIEW 2026Q4");
		time.walkTo("2027-06-29T12:00");
		time.jumpTo("2027-07-05T08:30");
		time.walkTo("2028-01-01T00:00");
		assertThat(beganOn()).isEqualTo(IN_2027);

		this.begun.clear();
		edit("2028-01-03,放假,元旦");
		assertThat(startPage()).contains("工作日历文件有误", "“放假”不对", "缺少 2028 年工作日历");
		edit("2028-01-03,休,元旦");
		assertThat(startPage()).doesNotContain("工作日历文件有误", "缺少 2028 年工作日历");
		time.walkTo("2028-01-05T12:00");
		assertThat(beganOn()).isEqualTo(IN_2028);

		assertNothingIsLeftAndNothingBeganTwice();
		assertThat(heldOn()).isEqualTo(HELD);
		assertThat(years()).containsExactly("2026 ended", "2027 ended", "2028 runs");
		assertThat(this.runtime.createIncidentQuery().incidentType("failedJob").count()).isZero();
	}

	/** The lectures of a year, as its plan would publish them. */
	private void plan(int year) {
		this.lectures.schedule(IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> YearMonth.of(year, month))
			.map((month) -> new Scheduled(month, this.days.of(month), false, LectureBook.Module.THEORY,
					LectureBook.Theme.LOYALTY, "学党章", OFFICE, "RB1", "轮到"))
			.toList());
	}

	/** One who may see the start page and lectures, and one who reviews. */
	private void hire() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('RB1', '试验支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('RK1', '试验一科', 'RB1')");
		hire(OFFICE, "organ-office");
		hire(COMMITTEE, "party-committee");
	}

	private void hire(String id, String group) {
		this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES (?, ?, '女', '群众', 'RK1', 'RB1', '科员', '10000000000', '城西片')""", id, "人员" + id);
		this.accounts.save(id, "人员" + id, "a-password");
		this.accounts.setGroups(id, Set.of("member", group));
	}

	private String startPage() {
		return login(OFFICE).get("/").body();
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "a-password");
		return client;
	}

	private void edit(String day) throws IOException {
		Files.writeString(folder.resolve("2028.csv"), "日期,类型,说明\n" + day + "\n");
		this.files.look();
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
		fresh.stream().filter((name) -> name.startsWith("LECTURE ")).forEach((name) -> prepareLecture());
	}

	private void prepareLecture() {
		work(OFFICE, "userTask_handInPaper", "lecture-paper",
				"{\"able\":true,\"topic\":\"学党章\",\"text\":\"讲稿\",\"reason\":\"\"}");
		work(COMMITTEE, "userTask_reviewPaper", "lecture-review", "{\"accepted\":true,\"reason\":\"\"}");
	}

	private void work(String person, String key, String form, String json) {
		Task task = this.tasks.createTaskQuery().taskDefinitionKey(key).singleResult();
		WebClient client = login(person);
		client.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + person + "\"}");
		client.draft("/api/tasks/" + task.getId() + "/" + form, json);
		assertThat(client.post("/engine-rest/task/" + task.getId() + "/submit-form", "{}").statusCode()).isEqualTo(204);
		this.management.createJobQuery()
			.processDefinitionKey("monthly-lecture")
			.messages()
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

	private Map<String, String> heldOn() {
		Map<String, String> days = new TreeMap<>();
		this.jdbc.query("SELECT lecture_month, done_at FROM lecture_event WHERE kind = 'HELD'", (row) -> {
			assertThat(days.put(row.getString(1), row.getTimestamp(2).toLocalDateTime().toLocalDate().toString()))
				.isNull();
		});
		return days;
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
					.hasSize((int) Stream.of(IN_2026, IN_2027, IN_2028)
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

}
