package cn.shizhao.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Answers;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/**
 * A node whose database is away takes no requests until it is back, ends itself when
 * nothing is left to wait for, and knows a stop from an outage.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseStateTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final SQLException BROKEN = new SQLTransientConnectionException("Connection is not available",
			"08001");

	private final StaticApplicationContext application = new StaticApplicationContext();

	private final List<ReadinessState> told = new CopyOnWriteArrayList<>();

	private final DiskSpace disk = mock(DiskSpace.class);

	private final AtomicInteger ends = new AtomicInteger();

	private final DatabasePool pool = mock(DatabasePool.class);

	private volatile boolean away = true;

	private volatile int asked;

	private DatabaseState state = state(Duration.ofMinutes(2));

	private DatabaseState state(Duration embeddedPatience) {
		return new DatabaseState(this.application, this.disk, Duration.ofMillis(1), embeddedPatience,
				this.ends::incrementAndGet);
	}

	void use(String url) throws SQLException {
		this.application.addApplicationListener((event) -> {
			if (event instanceof AvailabilityChangeEvent<?> change && change.getState() instanceof ReadinessState to) {
				this.told.add(to);
			}
		});
		this.application.refresh();
		given(this.pool.getJdbcUrl()).willReturn(url);
		given(this.pool.getConnection()).willAnswer((call) -> {
			this.asked++;
			if (this.away) {
				throw BROKEN;
			}
			return mock(Connection.class, Answers.RETURNS_MOCKS);
		});
	}

	@AfterEach
	void close() {
		this.state.close();
		this.application.close();
	}

	@Test
	void theNodeIsNotReadyWhileTheDatabaseIsAway() throws Exception {
		use("jdbc:mysql://db/shizhao");
		this.state.lost(this.pool, BROKEN);
		Awaitility.await("not ready").atMost(PATIENCE).until(() -> !this.told.isEmpty());
		assertThat(this.told).containsExactly(ReadinessState.REFUSING_TRAFFIC);
		assertThat(this.state.away()).isTrue();
		this.away = false;
		Awaitility.await("ready again").atMost(PATIENCE).until(() -> this.told.size() == 2);
		assertThat(this.told).containsExactly(ReadinessState.REFUSING_TRAFFIC, ReadinessState.ACCEPTING_TRAFFIC);
		assertThat(this.state.away()).isFalse();
		assertThat(this.ends).hasValue(0);
	}

	@Test
	void whatIsBackAtOnceIsStillReady(CapturedOutput output) throws Exception {
		use("jdbc:mysql://db/shizhao");
		this.away = false;
		this.state.lost(this.pool, BROKEN);
		Awaitility.await("over").atMost(PATIENCE).until(() -> output.getOut().contains("已经恢复"));
		assertThat(this.told).isEmpty();
	}

	@Test
	void withoutSpaceItWaitsForSpaceAndIsNotEvenAsked() throws Exception {
		use("jdbc:h2:file:/data/shizhao");
		given(this.disk.full()).willReturn(true);
		this.state = state(Duration.ofMillis(1));
		this.state.lost(this.pool, BROKEN);
		Awaitility.await("it asked for space twice")
			.atMost(PATIENCE)
			.untilAsserted(() -> verify(this.disk, atLeast(4)).full());
		assertThat(this.ends).hasValue(0);
		assertThat(this.asked).isZero();
	}

	@Test
	void aServerIsWaitedForHoweverLongItTakes() throws Exception {
		use("jdbc:mysql://db/shizhao");
		this.state = state(Duration.ofMillis(1));
		this.state.lost(this.pool, BROKEN);
		Awaitility.await("it asked again").atMost(PATIENCE).until(() -> this.asked > 2);
		assertThat(this.ends).hasValue(0);
	}

	@Test
	void anEmbeddedDatabaseThatDoesNotOpenEndsTheProgram(@TempDir Path folder) throws Exception {
		use("unused");
		Files.writeString(folder.resolve("data.mv.db"), "no database");
		this.state = state(Duration.ofMillis(1));
		try (DatabasePool real = new DatabasePool(this.state)) {
			real.setJdbcUrl("jdbc:h2:file:" + folder.resolve("data"));
			real.setInitializationFailTimeout(-1);
			real.setConnectionTimeout(250);
			this.state.lost(real, BROKEN);
			Awaitility.await("it ends").atMost(PATIENCE).until(() -> this.ends.get() > 0);
		}
	}

	@Test
	void whatBreaksWhileTheProgramEndsIsNoOutage() throws Exception {
		use("jdbc:h2:file:/data/shizhao");
		this.state.close();
		this.state.lost(this.pool, BROKEN);
		assertThat(this.state.unsure()).isFalse();
		assertThat(this.asked).as("or the file would be opened again").isZero();
	}

}
