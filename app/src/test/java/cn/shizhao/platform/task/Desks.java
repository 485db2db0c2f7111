package cn.shizhao.platform.task;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.WebClient;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tests of tasks and deputies do on the pages.
 */
final class Desks {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final JdbcTemplate jdbc;

	Desks(ApplicationContext application) {
		this.runtime = application.getBean(RuntimeService.class);
		this.tasks = application.getBean(TaskService.class);
		this.jdbc = application.getBean(JdbcTemplate.class);
	}

	/** Opens one step of a process, as if it had come so far. */
	String open(String process, String step, Map<String, Object> variables) {
		String instance = this.runtime.createProcessInstanceByKey(process)
			.businessKey("tasks-test")
			.setVariables(variables)
			.startBeforeActivity(step)
			.execute()
			.getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	String assignee(String task) {
		return this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	List<String> recipients(String key) {
		return this.jdbc.queryForList("SELECT recipient FROM outbox WHERE message_key LIKE ? ORDER BY recipient",
				String.class, key + "/%");
	}

	static void claim(WebClient client, String id, String task) {
		assertThat(claiming(client, id, task).statusCode()).isEqualTo(204);
	}

	static HttpResponse<String> claiming(WebClient client, String id, String task) {
		return client.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + id + "\"}");
	}

	static HttpResponse<String> complete(WebClient client, String task) {
		return client.post("/engine-rest/task/" + task + "/complete", "{}");
	}

	/** Names a deputy and gives what the page says then. */
	static String name(WebClient client, String principal, String deputy, LocalDate from, LocalDate until) {
		assertThat(client
			.form("/deputies", Map.of("principal", principal, "deputy", deputy, "from", from.toString(), "until",
					until.toString(), "reason", "出差"))
			.statusCode()).isEqualTo(302);
		return client.get("/deputies").body();
	}

}
