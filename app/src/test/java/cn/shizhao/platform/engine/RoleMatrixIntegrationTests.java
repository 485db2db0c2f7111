package cn.shizhao.platform.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.LiveTest;
import cn.shizhao.WebClient;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what, over every address of ours, every task of every process and every
 * resource of the engine's REST, all found by enumeration: what has no line in
 * {@code role-matrix.txt} fails, and so does whatever answers otherwise than its line
 * says.
 */
@LiveTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixIntegrationTests {

	private static final Path MATRIX = Path.of("app/src/test/resources/role-matrix.txt");

	/** In the order of the columns; nobody is someone without a login. */
	private static final Map<String, String> PEOPLE = new LinkedHashMap<>();
	static {
		PEOPLE.put("nobody", "");
		PEOPLE.put("member", "CZ0036");
		PEOPLE.put("secretary", "CZ0128");
		PEOPLE.put("head", "CZ0030");
		PEOPLE.put("office", "CZ0047");
		PEOPLE.put("committee", "CZ0018");
		PEOPLE.put("leading", "CZ0001");
		PEOPLE.put("discipline", "CZ0048");
		PEOPLE.put("author", "CZ0061");
		PEOPLE.put("approver", "CZ0015");
		PEOPLE.put("auditor", "CZ0044");
		PEOPLE.put("operator", "CZ0049");
	}

	private static final Map<String, String> FIELDS = Map.of("period", "2026Q3", "person", "CZ0132", "reason", "核对",
			"seen", "none", "note", "核对", "answer", "已办", "current", "wrong", "wanted", "another-password", "again",
			"another-password");

	/** Still a draft, which few may see. */
	private static final String BULLETIN = "2020-01";

	/** Not published, so that few may see it. */
	private static final String PLAN = "2020";

	private static final String EXEMPLAR = PEOPLE.get("member");

	/** Variables of the processes that hold a time. */
	private static final List<String> DUE = List.of("reportDueAt", "reportRemindAt", "confirmDueAt", "confirmRemindAt",
			"consentDueAt", "consentRemindAt", "arrangeDueAt", "visitDueAt", "visitRemindAt", "publicityEndsAt",
			"objectionDueAt", "editDueAt", "signDueAt", "recordDueAt", "recordRemindAt", "followUpDueAt",
			"remarksDueAt", "remarksRemindAt", "meetingDueAt", "meetingRemindAt", "rectifyDueAt", "rectifyRemindAt",
			"appealDueAt", "extensionDueAt", "acceptDueAt", "proposeDueAt", "proposeRemindAt", "proposeEndsAt",
			"planEditDueAt", "planEditRemindAt", "planApproveDueAt", "draftDueAt", "draftRemindAt", "noticeAt",
			"lectureAt", "reviewDueAt", "decideDueAt", "attendanceDueAt", "attendanceRemindAt", "makeUpDueAt",
			"makeUpRemindAt", "summaryDueAt", "summaryRemindAt");

	/** Those of the sample. */
	private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1000000[0-9]{4}(?![0-9])");

	private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

	private static final List<String> MOBILES_SHOWN = List.of("office /visits/{period}/routes/{visitor}",
			"leading /visits/{period}/routes/{visitor}");

	private static final String LEGEND = """
			# Who may do what. One line for each address of ours (page, api), user task (task) and allowed call of the
			# engine (call; who could complete a task claims it before); columns: %s
			#   y  allowed (also when what was sent is then found wanting)
			#   -  refused, or sent to the login
			#   0  there is nothing for this person (not found, or an empty list)
			# A new address, task or call needs a line: run this test, read what it says, and judge it before copying.
			""".formatted(String.join(" ", PEOPLE.keySet()));

	@LocalServerPort
	private int port;

	@Autowired
	private List<RequestMappingInfoHandlerMapping> addresses;

	@Autowired
	private RepositoryService repositoryService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationContext application;

	private final Map<String, WebClient> clients = new LinkedHashMap<>();

	private final Map<String, String> tasks = new TreeMap<>();

	private final List<String> lines = new ArrayList<>();

	private final Set<String> numbersFound = new TreeSet<>();

	private EngineCallExamples calls;

	@BeforeAll
	void everyoneLogsInAndEveryTaskIsOpen() {
		PEOPLE.forEach((role, id) -> {
			WebClient client = new WebClient(this.port);
			if (!id.isEmpty()) {
				client.login(id, "shizhao2026");
			}
			this.clients.put(role, client);
		});
		this.jdbc.update(
				"""
						INSERT INTO bulletin (id, covered_month, issue, state, correction, drafted_at) VALUES (?, ?, 1, 'DRAFTED', '', ?)
						""",
				BULLETIN, BULLETIN, LocalDateTime.now());
		this.jdbc.update("""
				INSERT INTO lecture_plan (plan_year, state, opened_by, opened_at, propose_due_on, version, edited_by)
				VALUES (?, 'EDITING', '系统', ?, ?, 1, 'CZ0027')
				""", PLAN, LocalDateTime.now(), LocalDate.now());
		this.jdbc.update(
				"""
						INSERT INTO lecture_plan_slot (plan_year, slot_month, module, theme, held_on, fixed, topic, reason, remark,
							edited)
						VALUES (?, 1, 'THEORY', 'LOYALTY', ?, FALSE, '', '', '', FALSE)
						""",
				PLAN, LocalDate.now());
		this.jdbc.update("""
				INSERT INTO lecture (lecture_month, held_on, fixed, module, theme, topic, lecturer_id, reason, state,
					scheduled_at, recorded, place, summary)
				VALUES (?, ?, TRUE, 'THEORY', 'LOYALTY', '', 'CZ0050', '', 'PREPARING', ?, TRUE, '', '')
				""", BULLETIN, LocalDate.of(2020, 1, 6), LocalDateTime.now());
		this.repositoryService.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.forEach((process) -> this.repositoryService.getBpmnModelInstance(process.getId())
				.getModelElementsByType(UserTask.class)
				.forEach((task) -> this.tasks.put(task.getId(), open(process.getId(), task.getId()))));
		this.calls = new EngineCallExamples(this.application, this.tasks.get("userTask_reportSection"));
	}

	private String open(String process, String task) {
		Date later = new Date(System.currentTimeMillis() + 86_400_000);
		String instance = this.runtimeService.createProcessInstanceById(process)
			.businessKey("matrix-" + task)
			.setVariables(Map.of("period", "2026Q3", "section", "K02", "branch", "B02", "exemplar", EXEMPLAR,
					"objection", "none", "exemplars", List.of(EXEMPLAR), "visitor", PEOPLE.get("leading"), "bulletin",
					BULLETIN))
			.setVariables(Map.of("finding", "none", "respondents", EXEMPLAR, "inspectors",
					PEOPLE.get("discipline") + "," + PEOPLE.get("office")))
			.setVariables(Map.of("year", PLAN, "talk", "none", "person", EXEMPLAR, "talker", PEOPLE.get("head"),
					"owner", PEOPLE.get("approver")))
			.setVariables(Map.of("month", BULLETIN, "lecturer", EXEMPLAR))
			.setVariables(DUE.stream().collect(Collectors.toMap(Function.identity(), (any) -> later)))
			.startBeforeActivity(task)
			.execute()
			.getId();
		return this.taskService.createTaskQuery()
			.processInstanceId(instance)
			.taskDefinitionKey(task)
			.list()
			.stream()
			.map(Task::getId)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void everyoneMayDoWhatTheirLineSaysAndNothingElse() throws IOException {
		List<String> actual = tried();
		Path found = Path.of("app/target/role-matrix.txt");
		Files.writeString(found, LEGEND + String.join("\n", actual) + "\n");
		assertThat(String.join("\n", actual)).as("what stands in %s and what is so (written to %s)", MATRIX, found)
			.isEqualTo(Files.readString(MATRIX).replace(LEGEND, "").strip());
	}

	@Test
	void everyLinkOfTheMenuOpens() {
		this.clients.forEach((role, client) -> {
			String menu = client.get("/").body().replaceAll("(?s)^.*<nav class=\"site-nav\"|</nav>.*$", "");
			List<String> paths = LINK.matcher(menu).results().map((link) -> link.group(1)).toList();
			assertThat(paths).as(role).hasSizeGreaterThan(role.equals("nobody") ? -1 : 5);
			assertThat(paths).as(role).allMatch((path) -> opened(client, path) == 200);
		});
	}

	private static int opened(WebClient client, String path) {
		HttpResponse<String> answer = client.get(path);
		for (int hops = 0; hops < 3 && answer.statusCode() == 302; hops++) {
			URI place = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
			answer = client.get(place.getPath());
		}
		return answer.statusCode();
	}

	/**
	 * Other people's mobile numbers, on every page and in every answer that can be asked
	 * for: only the office, and who brings the letters, find any.
	 */
	@Test
	void nobodyFindsAnotherPersonsMobileNumber() {
		tried();
		assertThat(this.numbersFound).as("who reads numbers where").containsExactlyInAnyOrderElementsOf(MOBILES_SHOWN);
	}

	/** Everything by everyone, once for all tests. */
	private List<String> tried() {
		if (this.lines.isEmpty()) {
			addresses().forEach((address) -> this.lines.add(line("page", address, this::ask)));
			this.tasks.keySet().forEach((task) -> this.lines.add(line("task", task, this::work)));
			// gives Camunda's own token, under a name that Spring Boot Admin uses as well
			this.clients.values().forEach((client) -> client.get("/camunda/app/tasklist/default/"));
			this.calls.all().forEach((call) -> this.lines.add(line("call", call, this::call)));
		}
		return this.lines;
	}

	private void lookForNumbers(String address, String role, String body) {
		Set<String> numbers = MOBILE.matcher(body)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!numbers.isEmpty() && !numbers.equals(Set.of(mobile(role)))) {
			this.numbersFound.add(role + " " + address);
		}
	}

	private String mobile(String role) {
		String id = PEOPLE.getOrDefault(role, "");
		return id.isEmpty() ? "" : this.jdbc.queryForObject("SELECT mobile FROM person WHERE id = ?", String.class, id);
	}

	private String line(String kind, String what, Probe probe) {
		return "%-5s%-63s %s"
			.formatted(kind, what,
					this.clients.entrySet()
						.stream()
						.map((client) -> probe.of(what, client.getKey(), client.getValue()))
						.collect(Collectors.joining(" ")))
			.strip();
	}

	private Stream<String> addresses() {
		return new TreeSet<>(this.addresses.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.flatMap((path) -> methods(mapping.getMethodsCondition().getMethods())
					.map((method) -> path + " " + method)))
			.filter((address) -> !address.startsWith("/error"))
			.toList()).stream();
	}

	private static Stream<String> methods(Set<RequestMethod> methods) {
		return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
	}

	private String ask(String address, String role, WebClient client) {
		String method = address.substring(address.indexOf(' ') + 1);
		String pattern = address.substring(0, address.indexOf(' '));
		String path = filled(pattern);
		HttpResponse<String> answer = switch (method) {
			case "GET" -> client.get(path);
			case "POST" -> post(path, client);
			default -> client.json(method, path, "{}");
		};
		lookForNumbers(pattern, role, answer.body());
		return verdict(answer);
	}

	/**
	 * With everything the address asks for, so that nothing is wanting before the
	 * permission.
	 */
	private static HttpResponse<String> post(String path, WebClient client) {
		if (path.matches(".*/(imports|upload|photo|evidence|file|kinds/[a-z-]+)")) {
			return client.upload(path, path.startsWith("/roster") ? "files" : "file",
					Map.of("roster.csv", new byte[] { 'x' }));
		}
		return path.startsWith("/api/") ? client.post(path, "{}") : client.form(path, FIELDS);
	}

	private String filled(String path) {
		String task = switch (path.replaceAll("/api/tasks/\\{taskId}/([a-z-]+).*", "$1")) {
			case "report" -> "userTask_reportSection";
			case "facts" -> "userTask_checkFacts";
			case "ledgers" -> "userTask_confirmLedgers";
			case "disputes" -> "userTask_resolveDisputes";
			case "tie" -> "userTask_decideTie";
			case "review" -> "userTask_reviewIntegrity";
			case "objection" -> "userTask_investigateObjection";
			case "visit-consent" -> "userTask_giveConsent";
			case "visit-arrangement" -> "userTask_arrangeVisit";
			case "visit-report" -> "userTask_recordVisit";
			case "visit-handover" -> "userTask_handOverLetter";
			case "visit-closing" -> "userTask_closeVisits";
			case "talk-record" -> "userTask_recordTalk";
			case "talk-confirmation" -> "userTask_confirmTalk";
			case "talk-follow-up" -> "userTask_followUp";
			case "review-remarks" -> "userTask_prepareRemarks";
			case "review-meeting" -> "userTask_recordMeeting";
			case "finding-rectification" -> "userTask_rectifyFinding";
			case "finding-appeal" -> "userTask_hearAppeal";
			case "finding-extension" -> "userTask_decideExtension";
			case "finding-acceptance" -> "userTask_acceptRectification";
			case "bulletin-text" -> "userTask_editBulletin";
			case "lecture-paper" -> "userTask_handInPaper";
			case "lecture-successor" -> "userTask_decideSuccessor";
			case "lecture-review" -> "userTask_reviewPaper";
			case "lecture-attendance" -> "userTask_enterAttendance";
			case "lecture-make-up" -> "userTask_confirmMakeUp";
			case "lecture-summary" -> "userTask_summarizeLecture";
			case "bulletin-signing" -> "userTask_signBulletin";
			case "lecture-proposals" -> "userTask_propose";
			case "lecture-plan" -> "userTask_editPlan";
			case "lecture-plan-approval" -> "userTask_approvePlan";
			default -> "userTask_approveSelection";
		};
		String period = (path.startsWith("/progress") || path.contains("imports")) ? "2026Q3" : "2026Q1";
		return path.replaceAll("/\\*\\*$|/\\{\\*path}$", "/health")
			.replaceAll("\\{(instanceId|applicationName|name|requiredMetricName)}", "none")
			.replace("{taskId}", this.tasks.getOrDefault(task, "none"))
			.replace("{period}", period)
			.replace("{month}", path.contains("lecture-plan") ? "1" : BULLETIN)
			.replace("{subject}", "member")
			.replace("{kind}", path.startsWith("/rulebooks") ? "pioneer-index" : "MEMBER")
			.replace("{code}", "CZ0050")
			.replace("{year}", PLAN)
			.replace("{row}", "r1")
			.replace("{exemplar}", EXEMPLAR)
			.replace("{visitor}", PEOPLE.get("leading"))
			.replace("{attempt}", "1")
			.replace("{table}", "clauses")
			.replace("{number}", "1")
			.replace("{topic}", "disk-and-backup")
			.replace("{hash}",
					String.valueOf(
							this.jdbc.queryForList("SELECT hash FROM rule_book ORDER BY hash", String.class).get(0)))
			.replace("{id}", id(path));
	}

	private String id(String path) {
		if (path.startsWith("/tasks")) {
			return this.tasks.get("userTask_reportSection");
		}
		if (path.startsWith("/bulletins")) {
			return BULLETIN;
		}
		return path.startsWith("/ledger") ? "CZ0050" : "none";
	}

	/** Claims and gives back. */
	private String work(String task, String role, WebClient client) {
		String path = "/engine-rest/task/" + this.tasks.get(task);
		String seen = verdict(client.get(path));
		if (!seen.equals("y")) {
			return seen;
		}
		HttpResponse<String> claimed = client.post(path + "/claim", "{\"userId\": \"" + PEOPLE.get(role) + "\"}");
		if (claimed.statusCode() == 204) {
			assertThat(client.post(path + "/unclaim", "").statusCode()).isEqualTo(204);
			return "y";
		}
		return verdict(claimed);
	}

	/**
	 * What would complete a task is tried by whoever can claim it, with an empty form.
	 */
	private String call(String call, String role, WebClient client) {
		String path = this.calls.path(call);
		boolean completes = path.matches("/task/.*/(submit-form|complete)");
		String task = path.replaceAll("/(submit-form|complete)$", "");
		String claim = "{\"userId\": \"" + PEOPLE.get(role) + "\"}";
		if (completes) {
			client.post("/engine-rest" + task + "/claim", claim);
		}
		String verdict = verdict(client.json(EngineCallExamples.method(call), EngineCallExamples.address(path),
				this.calls.body(path).formatted(PEOPLE.get(role))));
		if (completes || path.matches(".*/(claim|assignee)")) {
			client.post("/engine-rest" + task.replaceAll("/(claim|assignee)$", "") + "/unclaim", "");
		}
		return verdict;
	}

	/**
	 * Whoever gets as far as the data is allowed; what a task's form would find there is
	 * missing, since the tasks were opened without what comes before them.
	 */
	private static String verdict(HttpResponse<String> answer) {
		int status = answer.statusCode();
		boolean toLogin = status == 302
				&& answer.headers().firstValue("Location").filter((place) -> place.endsWith("/login")).isPresent();
		if (status == 401 || status == 403 || toLogin) {
			return "-";
		}
		return (status == 404 || status == 405 || answer.body().equals("[]")) ? "0" : "y";
	}

	/**
	 * Tries one thing as one person.
	 */
	private interface Probe {

		String of(String what, String role, WebClient client);

	}

}
