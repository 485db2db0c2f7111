package cn.shizhao.platform.rulebook;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the workbooks, from upload to being in force, for each who may open them.
 */
@ApplicationTest
class RuleBookPagesIntegrationTests {

	private static final byte[] WRONG = Edited.firstRow(BookKind.SECTION_INDEX, "计分表", "指标", "微信步数");

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private RuleBooks books;

	@BeforeEach
	void createLogins() {
		for (Role role : Role.values()) {
			this.accounts.save(login(role), role.label(), "correct-password");
			this.accounts.setGroups(login(role), new HashSet<>(List.of("member", role.group())));
		}
	}

	@ParameterizedTest
	@CsvSource({ "RULE_AUTHOR, 200", "RULE_APPROVER, 200", "ORGAN_OFFICE, 200", "AUDITOR, 200", "MEMBER, 403",
			"SECTION_HEAD, 403", "OPERATOR, 403" })
	void thePageOpensForThoseWhoMakeAndOverseeRules(Role role, int status) {
		assertThat(as(role).get("/rulebooks").statusCode()).isEqualTo(status);
		assertThat(as(role).get("/rulebooks/templates/pioneer-index").statusCode()).isEqualTo(status);
	}

	@Test
	void aRefusedUploadNamesSheetAndCell() {
		HttpResponse<String> answer = as(Role.RULE_AUTHOR).upload("/rulebooks/kinds/section-index", "file",
				Map.of("a.xlsx", WRONG));
		assertThat(answer.body()).contains("没有通过检查").contains("计分表").contains("C2").contains("微信步数");
	}

	@Test
	void onlyAnAuthorUploads() {
		assertThat(as(Role.RULE_APPROVER).get("/rulebooks").body()).doesNotContain("上传并检查");
		assertThat(as(Role.RULE_APPROVER).upload("/rulebooks/kinds/section-index", "file", Map.of("a.xlsx", WRONG))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void aVersionGoesFromUploadToBeingInForceAndBack() {
		String shipped = this.books.index(Subject.SECTION).hash();
		byte[] edited = Edited.firstRow(BookKind.SECTION_INDEX, "计分表", "说明", "写清楚些");
		WebClient author = as(Role.RULE_AUTHOR);
		String page = path(author.upload("/rulebooks/kinds/section-index", "file", Map.of("新.xlsx", edited)));
		assertThat(author.get(page).body()).contains("待提交").contains("写清楚些").contains("与第1版相比，改动 1 处");
		assertThat(author.form(page + "/approve", Map.of("note", "")).statusCode()).isEqualTo(403);
		author.form(page + "/submit", Map.of("note", "说明太短"));
		putInForce(page);
		assertThat(this.books.index(Subject.SECTION).hash()).isEqualTo(page.substring("/rulebooks/".length()));
		author.form("/rulebooks/" + shipped + "/submit", Map.of("note", "改回去"));
		putInForce("/rulebooks/" + shipped);
		assertThat(this.books.index(Subject.SECTION).hash()).isEqualTo(shipped);
		assertThat(author.get(page).body()).contains("曾经启用");
	}

	private void putInForce(String page) {
		WebClient approver = as(Role.RULE_APPROVER);
		assertThat(approver.get(page).body()).contains("批准并启用").contains("_csrf");
		approver.form(page + "/approve", Map.of("note", "同意"));
		assertThat(approver.get(page).body()).contains("正在启用");
	}

	private WebClient as(Role role) {
		WebClient client = new WebClient(this.port);
		client.login(login(role), "correct-password");
		return client;
	}

	private static String login(Role role) {
		return "RB" + role.ordinal();
	}

	private static String path(HttpResponse<String> answer) {
		String location = answer.headers().firstValue("Location").orElseThrow();
		return location.substring(location.indexOf("/rulebooks/"));
	}

}
