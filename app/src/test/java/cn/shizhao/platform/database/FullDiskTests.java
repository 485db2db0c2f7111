package cn.shizhao.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * H2 closes itself when it cannot write. It opens again once there is space, with what
 * was committed.
 */
class FullDiskTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ApplicationContext application = new StaticApplicationContext();

	private DatabaseState state;

	private DatabasePool pool;

	private JdbcTemplate database;

	@BeforeEach
	void open(@TempDir Path folder) {
		FullDisk.register();
		FullDisk.full(false);
		((StaticApplicationContext) this.application).refresh();
		DiskSpace disk = mock(DiskSpace.class);
		given(disk.full()).willAnswer((asked) -> FullDisk.isFull());
		this.state = new DatabaseState(this.application, disk, Duration.ofMillis(200), Duration.ofMinutes(2));
		this.pool = new DatabasePool(this.state);
		this.pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("data") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
		this.pool.setUsername("sa");
		this.pool.setPassword("");
		this.pool.setConnectionTestQuery(DatabaseState.ALIVE);
		this.pool.setConnectionTimeout(1000);
		this.database = new JdbcTemplate(this.pool);
		this.database.execute("CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(100000))");
	}

	@AfterEach
	void close() {
		FullDisk.full(false);
		this.state.close();
		this.pool.close();
	}

	@Test
	void itComesBackByItselfWithWhatWasCommitted() {
		write(1);
		FullDisk.full(true);
		assertThatException().isThrownBy(() -> write(2));
		Awaitility.await("the node knows").atMost(PATIENCE).until(this.state::away);
		FullDisk.full(false);
		Awaitility.await("it is back").atMost(PATIENCE).until(() -> !this.state.unsure());
		assertThat(this.database.queryForList("SELECT id FROM note", Integer.class)).contains(1).doesNotContain(3);
		write(3);
		assertThat(this.database.queryForList("SELECT id FROM note", Integer.class)).contains(1, 3);
	}

	@Test
	void connectionsThatWereInUseAreNotUsedAgain() throws SQLException {
		try (Connection open = this.pool.getConnection()) {
			assertThat(open.isValid(1)).isTrue();
			FullDisk.full(true);
			assertThatException().isThrownBy(() -> write(1));
			FullDisk.full(false);
			Awaitility.await("it is back").atMost(PATIENCE).until(() -> !this.state.unsure());
		}
		for (int i = 10; i < 20; i++) {
			write(i);
		}
		assertThat(this.database.queryForObject("SELECT COUNT(*) FROM note WHERE id >= 10", Integer.class))
			.isEqualTo(10);
	}

	private void write(int id) {
		this.database.update("INSERT INTO note (id, words) VALUES (?, ?)", id, "字".repeat(50_000));
	}

}
