package cn.shizhao.platform.startup;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The sample and real work never share a database, those of yesterday included.
 */
class InstallationTests {

	private static final String FILE = "jdbc:h2:file:/srv/data/shizhao";

	private final Installation sample = installation("sample", "mysql");

	private final Installation production = installation("mysql");

	private DataSource database;

	private JdbcTemplate jdbc;

	@BeforeEach
	void open() {
		this.database = new SimpleDriverDataSource(new org.h2.Driver(),
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		this.jdbc = new JdbcTemplate(this.database);
	}

	@Test
	void anEmptyDatabaseBecomesWhatItIsFirstUsedFor() throws SQLException {
		this.sample.check(this.database);
		this.jdbc.execute("CREATE TABLE installation (kind VARCHAR(16) NOT NULL, since TIMESTAMP(3) NOT NULL)");
		this.sample.check(this.database);
		this.sample.mark(this.database);
		this.sample.mark(this.database);
		assertThat(this.jdbc.queryForList("SELECT kind FROM installation", String.class)).containsExactly("sample");
		this.sample.check(this.database);
		assertSample();
	}

	@Test
	void aDatabaseOfRealWorkIsRefusedAsSample() throws SQLException {
		this.jdbc.execute("CREATE TABLE installation (kind VARCHAR(16) NOT NULL, since TIMESTAMP(3) NOT NULL)");
		this.production.mark(this.database);
		this.production.check(this.database);
		assertProduction();
	}

	@Test
	void aSampleOfYesterdayIsKnownByItsRoster() throws SQLException {
		roster("系统");
		this.jdbc.execute("CREATE TABLE ACT_ID_USER (ID_ VARCHAR(64))");
		this.jdbc.update("INSERT INTO ACT_ID_USER VALUES ('CZ0047')");
		this.sample.check(this.database);
		assertSample();
	}

	@Test
	void aDatabaseOfYesterdayWithLoginsIsRealWork() throws SQLException {
		roster("CZ0047");
		this.jdbc.execute("CREATE TABLE ACT_ID_USER (ID_ VARCHAR(64))");
		this.jdbc.update("INSERT INTO ACT_ID_USER VALUES ('system')");
		this.sample.check(this.database);
		this.jdbc.update("INSERT INTO ACT_ID_USER VALUES ('admin')");
		this.production.check(this.database);
		assertProduction();
	}

	@Test
	void noProfileIsRealWork() throws SQLException {
		roster("系统");
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> installation().check(this.database));
	}

	private static Installation installation(String... profiles) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		return new Installation(FILE, environment);
	}

	private void roster(String by) {
		this.jdbc.execute("CREATE TABLE roster_import (id VARCHAR(36), confirmed_by VARCHAR(32))");
		this.jdbc.update("INSERT INTO roster_import VALUES ('1', ?)", by);
	}

	private void assertSample() {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> this.production.check(this.database))
			.withMessage("/srv/data/shizhao.mv.db 里是示例单位的数据，示例的密码是公开的，不能正式使用")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("--spring.profiles.active=sample"));
	}

	private void assertProduction() {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> this.sample.check(this.database))
			.withMessage("/srv/data/shizhao.mv.db 里是正式的数据，不能按示例启动")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("去掉 sample"));
	}

}
