package cn.shizhao;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives every test the database as the application made it when it started, so that no
 * test has to take back what it did; a class with one instance for all its tests gets it
 * once. Jobs stand still meanwhile.
 */
public class Reset extends AbstractTestExecutionListener {

	private static final Map<ApplicationContext, Snapshot> SNAPSHOTS = new ConcurrentHashMap<>();

	/** Before the tests' own fields are set. */
	@Override
	public int getOrder() {
		return 1900;
	}

	@Override
	public void beforeTestClass(TestContext test) {
		if (sharesItsInstance(test)) {
			reset(test.getApplicationContext());
		}
	}

	@Override
	public void beforeTestMethod(TestContext test) {
		if (!sharesItsInstance(test)) {
			reset(test.getApplicationContext());
		}
	}

	private static boolean sharesItsInstance(TestContext test) {
		TestInstance instance = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), TestInstance.class);
		return instance != null && instance.value() == Lifecycle.PER_CLASS;
	}

	private static void reset(ApplicationContext application) {
		JobExecutor jobs = application.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
		boolean atWork = jobs != null && jobs.isActive();
		if (atWork) {
			jobs.shutdown();
			awaitRest(application);
		}
		Snapshot first = SNAPSHOTS.get(application);
		if (first == null) {
			SNAPSHOTS.put(application, Snapshot.of(application.getBean(DataSource.class)));
		}
		else {
			// a page that was just left may still be at work
			Awaitility.await("the reset")
				.ignoreExceptionsInstanceOf(DataAccessException.class)
				.atMost(Duration.ofMinutes(1))
				.until(() -> {
					first.restore();
					return true;
				});
		}
		if (atWork) {
			jobs.start();
		}
	}

	private static void awaitRest(ApplicationContext application) {
		ThreadPoolTaskExecutor workers = application.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class);
		Awaitility.await("the end of running jobs")
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> workers.getActiveCount() == 0 && workers.getQueueSize() == 0);
	}

}
