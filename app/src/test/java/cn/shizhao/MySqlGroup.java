package cn.shizhao;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The group of three servers that {@code .ci/mysql group} started, of which a test may
 * kill or freeze one. {@code SHIZHAO_MYSQL_GROUP} is the folder and the first port, such
 * as {@code /tmp/group:33311}.
 */
public final class MySqlGroup {

	private static final String GIVEN = System.getenv().getOrDefault("SHIZHAO_MYSQL_GROUP", ":0");

	private static final String FOLDER = GIVEN.substring(0, GIVEN.lastIndexOf(':'));

	private static final int FIRST = Integer.parseInt(GIVEN.substring(GIVEN.lastIndexOf(':') + 1));

	private static final List<Integer> PORTS = List.of(FIRST, FIRST + 1, FIRST + 2);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String ONLINE = """
			SELECT COUNT(*) FROM performance_schema.replication_group_members WHERE member_state = 'ONLINE'""";

	private MySqlGroup() {
	}

	public static String url(String database) {
		return "jdbc:mysql://127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d/%s?createDatabaseIfNotExist=true".formatted(FIRST,
				FIRST + 1, FIRST + 2, database);
	}

	/** Straight to the member that takes writes, past what is tested. */
	static Connection connection(String database) throws SQLException {
		return connection(primary(), database);
	}

	private static Connection connection(int port, String database) throws SQLException {
		return DriverManager.getConnection(
				"jdbc:mysql://127.0.0.1:" + port + "/" + database + "?connectTimeout=1000&socketTimeout=3000",
				"shizhao", System.getenv("SHIZHAO_DB_PASSWORD"));
	}

	/** Waits until one of the three takes writes and all are there. */
	public static int primary() {
		Awaitility.await("three members").atMost(PATIENCE).until(() -> PORTS.stream().allMatch(MySqlGroup::isWhole));
		return writable();
	}

	private static int writable() {
		return Awaitility.await("a primary")
			.atMost(PATIENCE)
			.until(() -> PORTS.stream()
				.filter((port) -> "0".equals(ask(port, "SELECT @@super_read_only")))
				.findFirst()
				.orElse(0), (port) -> port != 0);
	}

	private static boolean isWhole(int port) {
		return "3".equals(ask(port, ONLINE));
	}

	private static String ask(int port, String question) {
		try (Connection connection = connection(port, "");
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery(question)) {
			answer.next();
			return answer.getString(1);
		}
		catch (SQLException ex) {
			return "";
		}
	}

	/**
	 * Does something to one member.
	 * @param act {@code kill}, {@code freeze}, {@code wake} or {@code start}
	 */
	public static void member(int port, String act) {
		try {
			Process script = new ProcessBuilder(".ci/mysql", "member", FOLDER, String.valueOf(port), act)
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			assertThat(script.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(script.exitValue()).isZero();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
