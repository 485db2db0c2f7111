package cn.shizhao.inspection.finding;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Inspectors and those they found, as the tests of this package let them act on the
 * sample bureau.
 */
public final class Inspections {

	static final String INSPECTOR = "CZ0048";

	static final String COMPANION = "CZ0047";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ApplicationContext application;

	private final int port;

	private final Map<String, WebClient> clients = new LinkedHashMap<>();

	public Inspections(ApplicationContext application, int port) {
		this.application = application;
		this.port = port;
	}

	/**
	 * Someone with a role who inspected nothing.
	 */
	String bystander(Role role) {
		return this.application.getBean(Groups.class)
			.members(role.group())
			.stream()
			.filter((id) -> !id.equals(INSPECTOR) && !id.equals(COMPANION))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Whoever may inspect.
	 */
	List<String> inspectors() {
		return this.application.getBean(EntryCheck.class).inspectors();
	}

	synchronized WebClient as(String id) {
		return this.clients.computeIfAbsent(id, (any) -> {
			WebClient client = new WebClient(this.port);
			client.login(id, "shizhao2026");
			return client;
		});
	}

	static Map<String, Object> entry(String subject, int clause, String circumstances, LocalDate day) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("happenedOn", day.toString());
		entry.put("place", "政务大厅");
		entry.put("inspector", INSPECTOR);
		entry.put("companion", COMPANION);
		entry.put("subject", subject);
		entry.put("clause", clause);
		entry.put("circumstances", circumstances);
		entry.put("facts", "当场看到，两人在场。");
		entry.put("leaveChecked", true);
		return entry;
	}

	/**
	 * Records a finding and gives its number.
	 */
	String find(String subject, int clause, String circumstances, LocalDate day) {
		return record(as(INSPECTOR), entry(subject, clause, circumstances, day)).get("id").asText();
	}

	/**
	 * In several windows of one person the same entry lies open; whoever comes second is
	 * told, and enters theirs as the next.
	 */
	static JsonNode record(WebClient inspector, Map<String, Object> entry) {
		HttpResponse<String> answer = send(inspector, entry);
		while (answer.statusCode() == 409) {
			entry.remove("id");
			answer = send(inspector, entry);
		}
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return read(answer.body());
	}

	private static HttpResponse<String> send(WebClient inspector, Map<String, Object> entry) {
		JsonNode form = read(inspector.get("/api/findings/entry").body());
		entry.putIfAbsent("id", form.get("entry").get("id").asText());
		entry.put("revision", form.get("revision").asInt());
		return inspector.post("/api/findings", json(entry));
	}

	static JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(json, ex);
		}
	}

	static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	Task task(String finding, String key) {
		Task task = this.application.getBean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(finding)
			.taskDefinitionKey(key)
			.singleResult();
		assertThat(task).as("%s of %s", key, finding).isNotNull();
		return task;
	}

	/**
	 * Claims a task, fills in its form and completes it.
	 */
	void pass(String person, String finding, String key, String form, Map<String, ?> draft) {
		TaskService tasks = this.application.getBean(TaskService.class);
		String task = task(finding, key).getId();
		tasks.setAssignee(task, person);
		HttpResponse<String> saved = as(person).draft("/api/tasks/" + task + "/" + form, json(draft));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		tasks.complete(task);
	}

	void rectify(String person, String finding) {
		pass(person, finding, "userTask_rectifyFinding", "finding-rectification",
				Map.of("way", "RECTIFIED", "explanation", "当时在楼下取件。", "measures", "已向科室说明，今后先登记。"));
	}

	void appeal(String person, String finding) {
		pass(person, finding, "userTask_rectifyFinding", "finding-rectification",
				Map.of("way", "APPEAL", "reason", "当时在局里开会，有签到记录可查。"));
	}

	void hear(String judge, String finding, boolean annul) {
		pass(judge, finding, "userTask_hearAppeal", "finding-appeal", Map.of("yes", annul, "words", "已核对签到记录和监控。"));
	}

	void accept(String finding, boolean accepted) {
		pass(INSPECTOR, finding, "userTask_acceptRectification", "finding-acceptance",
				Map.of("yes", accepted, "words", "已到现场核对。"));
	}

	void fire(String finding, String timer) {
		ManagementService management = this.application.getBean(ManagementService.class);
		String instance = this.application.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(finding)
			.singleResult()
			.getId();
		management.executeJob(
				management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
	}

	List<String> messages(String key) {
		return this.application.getBean(JdbcTemplate.class)
			.queryForList("SELECT recipient FROM outbox WHERE message_key LIKE ? ORDER BY recipient", String.class,
					key + "/%");
	}

}
