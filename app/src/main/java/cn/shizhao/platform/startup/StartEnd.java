package cn.shizhao.platform.startup;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a stop that comes while the program starts wait for what the start still does, so
 * that the database is not closed under it.
 */
@Component
class StartEnd {

	private final Thread starting = Thread.currentThread();

	private final CountDownLatch over = new CountDownLatch(1);

	private final Duration patience;

	StartEnd(@Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration patience) {
		this.patience = patience;
	}

	/** After everything that listens for the application being ready. */
	@EventListener
	void onReady(AvailabilityChangeEvent<ReadinessState> event) {
		this.over.countDown();
	}

	/** A start that fails is stopped by itself. */
	@EventListener(ContextClosedEvent.class)
	void onClose() throws InterruptedException {
		if (Thread.currentThread() != this.starting) {
			this.over.await(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

}
