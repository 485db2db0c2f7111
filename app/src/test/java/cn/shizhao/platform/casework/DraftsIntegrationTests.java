package cn.shizhao.platform.casework;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.engine.Collisions;
import cn.shizhao.platform.engine.Processes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drafts through the addresses of the forms, with two windows and two people, as the one
 * script of all forms speaks to them; the report stands for every form.
 */
@ApplicationTest
class DraftsIntegrationTests {

	private static final String OTHER = SmallQuarter.MEMBER_OF_ONE;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Accounts accounts;

	private SmallQuarter quarter;

	private String task;

	private WebClient head;

	@BeforeEach
	void start() {
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
		this.accounts.setGroups(OTHER, Set.of("member", "section-head", "section-RK1"));
		this.task = this.quarter.taskOf("RK1");
		this.tasks.claim(this.task, SmallQuarter.HEAD_OF_ONE);
		this.head = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
	}

	@Test
	void twoWindowsNeverOverwriteEachOther() {
		WebClient second = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
		int nothing = revision(second);
		int first = read(save(this.head, nothing, "91")).get("revision").asInt();
		HttpResponse<String> refused = save(second, nothing, "92");
		assertThat(refused.statusCode()).isEqualTo(409);
		JsonNode other = read(refused);
		assertThat(other.get("revision").asInt()).isEqualTo(first);
		assertThat(other.get("savedAt").asText()).isNotEmpty();
		assertThat(other.get("savedBy").asText()).isEqualTo("人员RT01");
		assertThat(other.get("message").asText()).startsWith("人员RT01于").endsWith("在别的窗口保存过另一份草稿；请选择用哪一份");
		assertThat(business()).isEqualTo("91");
		assertThat(save(second, first, "92").statusCode()).as("用这里的").isEqualTo(200);
		assertThat(save(this.head, first, "93").statusCode()).as("the first window is behind now").isEqualTo(409);
		assertThat(business()).isEqualTo("92");
	}

	@Test
	void aRequestThatIsSentAgainIsNoConflict() {
		HttpResponse<String> saved = save(this.head, 0, "91");
		assertThat(save(this.head, 0, "91").body()).isEqualTo(saved.body());
		assertThat(save(this.quarter.login(SmallQuarter.HEAD_OF_ONE), 0, "91").body()).isEqualTo(saved.body());
	}

	@Test
	void whoeverTakesATaskOverIsToldWhoSaved() {
		WebClient colleague = this.quarter.login(OTHER);
		int seen = revision(colleague);
		save(this.head, 0, "91");
		assertThat(save(colleague, seen, "92").body()).contains("正由人员RT01办理");
		this.tasks.setAssignee(this.task, OTHER);
		assertThat(save(this.head, revision(this.head), "93").body()).contains("正由人员RT02办理");
		assertThat(read(save(colleague, seen, "92")).get("savedBy").asText()).isEqualTo("人员RT01");
		assertThat(business()).isEqualTo("91");
	}

	@Test
	void aDraftOfSomeoneElsesTaskIsNeitherReadNorSaved() {
		save(this.head, 0, "91");
		WebClient stranger = this.quarter.login(SmallQuarter.HEAD_OF_TWO);
		assertThat(stranger.get(address()).statusCode()).isEqualTo(404);
		HttpResponse<String> refused = save(stranger, revision(this.head), "92");
		assertThat(refused.statusCode()).isEqualTo(404);
		assertThat(refused.body()).contains("没有这个待办任务");
		String forged = "/api/tasks/7f0c5a52-0000-4000-8000-000000000000/report";
		assertThat(this.head.json("PUT", forged, body(0, "91", false)).statusCode()).isEqualTo(404);
		assertThat(business()).isEqualTo("91");
	}

	@Test
	void aWindowThatIsBehindCannotSubmit() {
		WebClient second = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
		int shown = read(save(this.head, 0, "91")).get("revision").asInt();
		save(second, shown, "92");
		assertThat(submit(this.head, shown, "91").statusCode()).isEqualTo(409);
	}

	@Test
	void whatAnotherWindowSavedAfterSubmittingIsNotTaken() {
		WebClient second = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
		int shown = read(submit(this.head, 0, "91")).get("revision").asInt();
		int other = read(save(second, shown, "92")).get("revision").asInt();
		HttpResponse<String> refused = complete(this.head);
		assertThat(refused.statusCode()).isNotEqualTo(204);
		assertThat(refused.body()).contains("提交的一刻，人员RT01于", "在别的窗口又改过这份草稿，所以没有提交");
		assertThat(submit(second, other, "92").statusCode()).isEqualTo(200);
		assertThat(complete(second).statusCode()).isEqualTo(204);
		assertThat(this.quarter.count("report")).isEqualTo(1);
		HttpResponse<String> late = save(this.head, other, "93");
		assertThat(late.statusCode()).as("of a task that is done").isEqualTo(404);
		assertThat(late.body()).contains("可能已经办结");
	}

	@Test
	void aDraftThatNobodyTypedIsRefusedInChinese() {
		save(this.head, 0, "91");
		HttpResponse<String> refused = save(this.head, revision(this.head), "9".repeat(PostedLimit.MOST_BYTES));
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.body()).contains("草稿最多 1 MB，没有保存；填写的内容还在页面上");
		assertThat(business()).isEqualTo("91");
	}

	@Test
	void controlCharactersAreInNoDraft() {
		assertThat(save(this.head, 0, "9\\u0000\\u0001\\u0008\\u001B1\\ud800").statusCode()).isEqualTo(200);
		assertThat(business()).isEqualTo("91");
		save(this.head, revision(this.head), "9\\u200B1\\t陈𬀩");
		assertThat(business()).as("what is no control character stays").isEqualTo("9\u200B1\t陈𬀩");
	}

	@Test
	void controlCharactersAreInNoTextOfAPage() {
		this.head.form("/tasks/" + this.task + "/return", Map.of("reason", "出差\u0000\u0001\u0008\u001B一\u200B个月"));
		assertThat(this.quarter.login(SmallQuarter.OFFICE).get("/tasks/" + this.task).body()).contains("出差一\u200B个月");
	}

	@Test
	void aDraftGoesWithItsTask(@Autowired Drafts drafts, @Autowired Processes processes) {
		String other = this.quarter.taskOf("RK2");
		List.of(this.task, other).forEach((one) -> drafts.put(one, Map.of("words", "填了一半"), SmallQuarter.OFFICE));
		submit(this.head, 0, "91");
		assertThat(complete(this.head).statusCode()).isEqualTo(204);
		assertThat(drafts.of(this.task, new HashMap<>()).content()).as("of a task that was done in another way")
			.isEmpty();
		assertThat(drafts.of(other, new HashMap<>()).content()).isNotEmpty();
		// the engine works on it at the same time
		Collisions.retry(() -> processes.endAll("quarterly-evaluation", "取消"), "没能取消");
		assertThat(drafts.of(other, new HashMap<>()).content()).as("of a task that was cancelled").isEmpty();
	}

	/** Its step takes the assignee for who acts; a program has no name to give. */
	@Test
	void whatNobodyClaimedIsNotCompleted() {
		this.tasks.setAssignee(this.task, null);
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> this.tasks.complete(this.task))
			.withMessageContaining("只有认领了这个任务的人才能提交");
	}

	@Test
	void whatIsNoDraftIsABadRequest() {
		assertThat(this.head.json("PUT", address(), "[1]").statusCode()).isEqualTo(400);
		assertThat(this.head.json("PUT", address(), "null").statusCode()).isEqualTo(400);
		assertThat(this.head.json("PUT", address(), "[".repeat(5000)).statusCode()).isEqualTo(400);
		assertThat(save(this.head, -1, "91").statusCode()).isEqualTo(409);
		assertThat(this.quarter.drafts()).isZero();
	}

	private int revision(WebClient client) {
		return read(client.get(address())).get("revision").asInt();
	}

	private String business() {
		return read(this.quarter.login(SmallQuarter.HEAD_OF_ONE).get(address())).get("business").asText();
	}

	private HttpResponse<String> save(WebClient client, int revision, String business) {
		return client.json("PUT", address(), body(revision, business, false));
	}

	private HttpResponse<String> submit(WebClient client, int revision, String business) {
		return client.json("PUT", address(), body(revision, business, true));
	}

	private static String body(int revision, String business, boolean submit) {
		return """
				{"revision": %d, "submit": %b, "business": "%s", "scores": {"RT01": "95", "RT02": "88.25"}}"""
			.formatted(revision, submit, business);
	}

	private HttpResponse<String> complete(WebClient client) {
		return client.post("/engine-rest/task/" + this.task + "/submit-form", "{\"variables\": {}}");
	}

	private String address() {
		return "/api/tasks/" + this.task + "/report";
	}

	private static JsonNode read(HttpResponse<String> answer) {
		try {
			return new ObjectMapper().readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
