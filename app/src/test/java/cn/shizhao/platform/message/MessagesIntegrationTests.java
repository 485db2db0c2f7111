package cn.shizhao.platform.message;

import java.util.Map;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages on the real engine, from the step that causes them to the page of the office.
 */
@ApplicationTest
class MessagesIntegrationTests {

	private static final String PASSWORD = "messages-password";

	@LocalServerPort
	private int port;

	@Autowired
	private Outbox outbox;

	@Autowired
	private MessageTexts texts;

	@Autowired
	private Accounts accounts;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private WebClient office;

	@BeforeEach
	void someoneWorksHere() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('MB1', '消息支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('MK1', '消息科', 'MB1')");
		this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES ('MT1', '收件人𬀩', '女', '群众', 'MK1', 'MB1', '科员', '', '城西片')""");
		this.accounts.save("MT2", "办公室的人", PASSWORD);
		this.accounts.setGroups("MT2", Set.of("member", "organ-office"));
		this.office = new WebClient(this.port);
		this.office.login("MT2", PASSWORD);
	}

	@Test
	void aMessageThatCannotGoOutIsAnIncidentUntilTheOfficeHasMendedIt() {
		String id = send("【试验】第一条");
		awaitState(id, "FAILED");
		assertThat(incidents(id)).isOne();
		assertThat(this.office.get("/messages?state=failed").body())
			.contains("收件人𬀩", "【试验】第一条", "花名册里没有 MT1 的手机号；请补上后重发", "发送失败")
			.contains("/messages/" + id + "/resend");
		this.jdbc.update("UPDATE person SET mobile = '10000000077' WHERE id = 'MT1'");
		assertThat(this.office.form("/messages/" + id + "/resend", Map.of()).statusCode()).isEqualTo(302);
		awaitState(id, "SENT");
		assertThat(incidents(id)).isZero();
		Awaitility.await().until(() -> running(id) == 0);
		assertThat(this.office.get("/messages?q=MT1").body()).contains("已发送", "100****0077", "MT2处理过");
		assertThat(this.office.get("/messages?q=MT1&from=2020-01-01&to=2099-12-31").body()).contains("100****0077");
		assertThat(this.office.get("/messages?q=MT1&to=2020-01-01").body()).contains("没有符合条件的消息");
		assertThat(this.office.get("/messages/export?format=csv&q=MT1").body()).contains("收件人𬀩", "100****0077",
				"【试验】第一条");
	}

	@Test
	void aMessageThatNobodyNeedsAnyMoreIsCancelled() {
		String id = send("【试验】第二条");
		awaitState(id, "FAILED");
		this.office.form("/messages/" + id + "/cancel", Map.of());
		awaitState(id, "CANCELLED");
		Awaitility.await().until(() -> running(id) == 0);
		assertThat(incidents(id)).isZero();
		assertThat(this.office.form("/messages/" + id + "/cancel", Map.of()).body()).contains("这条消息已经是“不再发送”，不能取消");
	}

	@Test
	void everyTextOfEveryProcessIsUsed() {
		assertThat(this.texts.unused()).isEmpty();
	}

	private String send(String text) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.outbox.send("messages-test/" + text, "MT1", text));
		return this.jdbc.queryForObject("SELECT id FROM outbox WHERE recipient = 'MT1'", String.class);
	}

	private void awaitState(String id, String state) {
		Awaitility.await()
			.until(() -> this.jdbc.queryForObject("SELECT state FROM outbox WHERE id = ?", String.class, id)
				.equals(state));
	}

	private long incidents(String id) {
		return this.runtime.createIncidentQuery().incidentType("messageFailed").configuration(id).count();
	}

	private long running(String id) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count();
	}

}
