package cn.shizhao.evaluation.facts;

import java.util.Map;
import java.util.Set;

import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Accounts;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One section of two people in one branch, with logins, in a database that other tests
 * use too.
 */
class SmallBureau {

	static final Period PERIOD = Period.parse("2025Q1");

	static final String RARE = "冯" + Character.toString(0x2C029);

	static final String MEMBER = "FT01";

	static final String HEAD = "FT02";

	static final String OFFICE = "FT08";

	static final String AUDITOR = "FT09";

	private static final Map<String, Set<String>> LOGINS = Map.of(MEMBER, Set.of("member"), HEAD,
			Set.of("member", "section-head", "section-FK1"), OFFICE, Set.of("member", "organ-office"), AUDITOR,
			Set.of("auditor"));

	private final JdbcTemplate jdbc;

	private final Accounts accounts;

	SmallBureau(JdbcTemplate jdbc, Accounts accounts) {
		this.jdbc = jdbc;
		this.accounts = accounts;
	}

	void make() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('FB1', '试验支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('FK1', '试验科', 'FB1')");
		person(MEMBER, RARE);
		person(HEAD, "何平");
		LOGINS.forEach((id, groups) -> {
			this.accounts.save(id, id, "a-password");
			this.accounts.setGroups(id, groups);
		});
	}

	private void person(String id, String name) {
		this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES (?, ?, '女', '群众', 'FK1', 'FB1', '科员', '10000000000', '城西片')""", id, name);
	}

	static WebClient login(int port, String id) {
		WebClient client = new WebClient(port);
		assertThat(client.login(id, "a-password").statusCode()).isEqualTo(302);
		return client;
	}

}
