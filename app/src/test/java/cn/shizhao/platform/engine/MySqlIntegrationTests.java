package cn.shizhao.platform.engine;

import java.sql.Connection;
import java.util.Map;
import java.util.UUID;

import cn.shizhao.ApplicationTest;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.startup.DatabaseCheck;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

/**
 * What only a MySQL server can get wrong.
 */
@ApplicationTest
@EnabledIfSystemProperty(named = "shizhao.test.database", matches = "jdbc:mysql:.+",
		disabledReason = "runs on MySQL only: set SHIZHAO_MYSQL to host:port of a server")
class MySqlIntegrationTests {

	/** U+2C029 takes four bytes. */
	private static final String RARE = "陈\uD870\uDC29";

	private static final String PROCESS = "remark";

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private RepositoryService repositoryService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private HistoryService historyService;

	@Test
	void everyTableHoldsFourBytesACharacterAndTellsCasesApart() {
		assertThat(this.jdbc.queryForList("""
				SELECT CONCAT(table_name, ' ', table_collation) FROM information_schema.tables
				WHERE table_schema = DATABASE() AND table_collation <> 'utf8mb4_bin'""", String.class)).isEmpty();
		assertThat(this.jdbc.queryForObject("""
				SELECT COUNT(*) FROM information_schema.columns
				WHERE table_schema = DATABASE() AND character_set_name <> 'utf8mb4'""", Integer.class)).isZero();
		assertThat(this.jdbc.queryForObject("""
				SELECT COUNT(*) FROM information_schema.tables
				WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'""", Integer.class)).isGreaterThan(40);
	}

	@Test
	void aConnectionReadsWhatIsCommittedInTheOfficesTime() {
		assertThat(this.jdbc.execute((ConnectionCallback<Integer>) Connection::getTransactionIsolation))
			.isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
		assertThat(this.jdbc.queryForObject("SELECT @@session.time_zone", String.class)).isEqualTo("+08:00");
	}

	@ParameterizedTest
	@CsvSource({ "CHARACTER SET latin1 COLLATE latin1_bin, latin1_bin",
			"CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, utf8mb4_general_ci" })
	void aDatabaseThatWouldRefuseRareNamesOrMixUpCasesIsRefusedAtStart(String charset, String said) {
		String name = "shizhao_refused_" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.execute("CREATE DATABASE `" + name + "` " + charset);
		try {
			assertThatRuntimeException().isThrownBy(() -> DatabaseCheck.check(connectionsTo(name)))
				.withMessageContaining(said)
				.withMessageContaining(name);
		}
		finally {
			this.jdbc.execute("DROP DATABASE `" + name + "`");
		}
	}

	@Test
	void aConnectionThatDoesNotReadWhatIsCommittedIsRefusedAtStart() {
		String own = this.jdbc.queryForObject("SELECT DATABASE()", String.class);
		assertThatRuntimeException().isThrownBy(() -> DatabaseCheck.check(connectionsTo(own)))
			.withMessageContaining("READ COMMITTED");
	}

	/** With the server's defaults, as when our configuration were missing. */
	private static DriverManagerDataSource connectionsTo(String database) {
		String server = System.getProperty("shizhao.test.database").replaceFirst("[^/]+$", "");
		return new DriverManagerDataSource(server + database, "shizhao", System.getenv("SHIZHAO_DB_PASSWORD"));
	}

	@Test
	void aRareNameSurvivesInOurTablesInAccountsAndInVariables() {
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('MYB', ?)", RARE);
		assertThat(this.jdbc.queryForObject("SELECT name FROM branch WHERE code = 'MYB'", String.class))
			.isEqualTo(RARE);
		this.accounts.save("MY0001", RARE, "a-password");
		assertThat(this.accounts.find("MY0001")).get().satisfies((actor) -> assertThat(actor.name()).isEqualTo(RARE));
		this.repositoryService.createDeployment()
			.name(PROCESS)
			.addModelInstance("remark.bpmn",
					Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent().endEvent().done())
			.deploy();
		this.runtimeService.startProcessInstanceByKey(PROCESS, RARE, Map.of("remark", RARE));
		assertThat(this.historyService.createHistoricVariableInstanceQuery()
			.variableName("remark")
			.singleResult()
			.getValue()).isEqualTo(RARE);
		assertThat(this.historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(RARE).count())
			.isOne();
	}

}
