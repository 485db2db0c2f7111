package cn.shizhao;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.platform.account.Accounts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A bureau of two sections with a quarter of the past just started, for tests that go
 * through the web.
 */
public class SmallQuarter {

	public static final String PERIOD = "2025Q2";

	public static final String HEAD_OF_ONE = "RT01";

	public static final String MEMBER_OF_ONE = "RT02";

	public static final String HEAD_OF_TWO = "RT03";

	public static final String OFFICE = "RT08";

	private static final String PASSWORD = "a-password";

	private static final Map<String, Set<String>> LOGINS = new LinkedHashMap<>(Map.of(HEAD_OF_ONE,
			Set.of("member", "section-head", "section-RK1"), MEMBER_OF_ONE, Set.of("member"), HEAD_OF_TWO,
			Set.of("member", "section-head", "section-RK2"), OFFICE, Set.of("member", "organ-office")));

	private static final Map<String, String> PEOPLE = Map.of(HEAD_OF_ONE, "RK1", MEMBER_OF_ONE, "RK1", HEAD_OF_TWO,
			"RK2");

	private final JdbcTemplate jdbc;

	private final Accounts accounts;

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final int port;

	public SmallQuarter(ApplicationContext application, int port) {
		this.jdbc = application.getBean(JdbcTemplate.class);
		this.accounts = application.getBean(Accounts.class);
		this.runtimeService = application.getBean(RuntimeService.class);
		this.taskService = application.getBean(TaskService.class);
		this.port = port;
	}

	public void start() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('RB1', '试验支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('RK1', '试验一科', 'RB1')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('RK2', '试验二科', 'RB1')");
		PEOPLE.forEach((id, section) -> this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES (?, ?, '女', '群众', ?, 'RB1', '科员', '10000000000', '城西片')""", id, "人员" + id, section));
		LOGINS.forEach((id, groups) -> {
			this.accounts.save(id, "人员" + id, PASSWORD);
			this.accounts.setGroups(id, groups);
		});
		this.runtimeService.startProcessInstanceByKey("quarterly-evaluation", PERIOD);
	}

	public String taskOf(String section) {
		Task task = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(PERIOD)
			.taskCandidateGroup("section-" + section)
			.includeAssignedTasks()
			.singleResult();
		return task.getId();
	}

	public WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, PASSWORD);
		return client;
	}

	public int count(String table) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE period = ?", Integer.class, PERIOD);
	}

	public int drafts() {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM form_draft WHERE feature = 'report' AND owner LIKE ?",
				Integer.class, PERIOD + "/%");
	}

	public List<String> messagesTo(String recipient) {
		return this.jdbc.queryForList("SELECT content FROM outbox WHERE recipient = ? ORDER BY id", String.class,
				recipient);
	}

}
