package cn.shizhao.platform.startup;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Only one node starts at a time; one that died keeps the others waiting for as long as
 * its lease, and one that was too slow does not go on beside the next.
 */
class StartGateTests {

	private final JdbcTemplate database = new JdbcTemplate(
			new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

	private final StartGate first = new StartGate();

	private final StartGate second = new StartGate();

	@BeforeEach
	void theFirstStarts() throws Exception {
		this.first.enter(this.database.getDataSource());
	}

	@AfterEach
	void nobodyBeatsAnyMore() {
		this.first.destroy();
		this.second.destroy();
		this.database.execute("SHUTDOWN");
	}

	@Test
	void theNextWaitsUntilTheFirstIsReady() throws Exception {
		assertThat(this.second.taken(this.database)).isFalse();
		this.first.onReady(ready());
		assertThat(this.second.taken(this.database)).isTrue();
	}

	@Test
	void aDeadNodesLeaseRunsOut() {
		runOut();
		assertThat(this.second.taken(this.database)).isTrue();
	}

	@Test
	void aLeaseThatIsKeptDoesNotRunOut() {
		runOut();
		this.first.beat();
		assertThat(this.second.taken(this.database)).isFalse();
	}

	@Test
	void whoLostTheLeaseDoesNotGoOn() {
		runOut();
		assertThat(this.second.taken(this.database)).isTrue();
		this.first.beat();
		assertThatIllegalStateException().isThrownBy(() -> this.first.onReady(ready())).withMessageContaining("重新启动");
		assertThat(this.first.taken(this.database)).as("the second still has it").isFalse();
	}

	private void runOut() {
		this.database.update("UPDATE start_lease SET held_until = NOW(3) - INTERVAL '1' SECOND");
	}

	private AvailabilityChangeEvent<ReadinessState> ready() {
		return new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC);
	}

}
