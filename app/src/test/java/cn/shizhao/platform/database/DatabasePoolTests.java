package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * A pool that leaves a small file behind, and knows a connection of no more use.
 */
class DatabasePoolTests {

	private final DatabaseState state = mock(DatabaseState.class);

	@Test
	void theFileIsCompactedAtTheEnd(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("data.mv.db");
		DatabasePool pool = pool(folder);
		JdbcTemplate database = new JdbcTemplate(pool);
		database.execute("CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(1000))");
		database.update(
				"INSERT INTO note SELECT x, RANDOM_UUID() || REPEAT(RANDOM_UUID(), 20) FROM SYSTEM_RANGE(1, 20000)");
		database.update("DELETE FROM note WHERE id > 1");
		long before = Files.size(file);
		pool.close();
		assertThat(Files.size(file)).isLessThan(before / 10);
		DatabasePool again = pool(folder);
		assertThat(new JdbcTemplate(again).queryForObject("SELECT COUNT(*) FROM note", Integer.class)).isEqualTo(1);
		again.close();
	}

	@Test
	void whatBreaksWhenItIsCompactedIsNoOutage(@TempDir Path folder) {
		DatabasePool pool = pool(folder);
		new JdbcTemplate(pool).execute("CREATE TABLE note (id INT PRIMARY KEY)");
		verify(this.state, never()).close();
		pool.close();
		verify(this.state).close();
	}

	private DatabasePool pool(Path folder) {
		DatabasePool pool = new DatabasePool(this.state);
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
		pool.setUsername("sa");
		pool.setPassword("");
		return pool;
	}

	@ParameterizedTest
	@CsvSource({ "08S01, 0, true", "HY000, 1290, true", "HY000, 1836, true", "HY000, 3100, true", "90098, 90098, true",
			"23000, 1062, false", "40001, 1213, false", "HY000, 1205, false", "23505, 23505, false",
			"HY000, 50000, false" })
	void brokenAndReadOnlyConnectionsAreOfNoUse(String state, int code, boolean lost) {
		SQLException failure = new SQLException("words", state, code);
		assertThat(Lost.is(failure)).isEqualTo(lost);
		SQLException batch = new SQLException("a batch", "HY000", 0);
		batch.setNextException(failure);
		assertThat(Lost.is(batch)).isEqualTo(lost);
		assertThat(Lost.caused(new IllegalStateException(new RuntimeException(failure)))).isEqualTo(lost);
	}

	@ParameterizedTest
	@CsvSource({ "Connection is closed, true", "No operations allowed after statement closed., true",
			"Can not read response from server. Expected to read 4 bytes, true", "Statement cancelled, false" })
	void whatWasCutInTheMiddleHasNoCode(String words, boolean lost) {
		SQLException failure = new SQLException(words, "S1009");
		assertThat(Lost.is(failure)).isEqualTo(lost);
		assertThat(Lost.told("ENGINE-REST-HTTP500 " + failure + "\n\tat x")).isEqualTo(lost);
	}

}
