package cn.shizhao.platform.startup;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stop waits for the start, unless the start itself stops.
 */
class StartEndTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();

	StartEndTests() {
		this.application.registerBean(StartEnd.class, () -> new StartEnd(Duration.ofMinutes(10)));
		this.application.refresh();
	}

	@Test
	void aStopWaitsForWhatTheStartStillDoes() throws Exception {
		Thread stop = new Thread(this.application::close);
		stop.start();
		Awaitility.await("it waits").atMost(PATIENCE).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
		assertThat(this.application.isActive()).isTrue();
		AvailabilityChangeEvent.publish(this.application, ReadinessState.ACCEPTING_TRAFFIC);
		stop.join(PATIENCE.toMillis());
		assertThat(this.application.isActive()).isFalse();
	}

	@Test
	void aStartThatFailsStopsAtOnce() {
		this.application.close();
		assertThat(this.application.isActive()).isFalse();
	}

}
