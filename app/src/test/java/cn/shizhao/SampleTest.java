package cn.shizhao;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Starts the whole application on a free port with the sample bureau, in memory or (the
 * second time round, see {@code app/pom.xml}) on a MySQL server, for tests named
 * {@code *IntegrationTests}. Jobs run when a test says so. Tests with the same annotation
 * share one application, and each finds the database as it was at the start
 * ({@link Reset}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("sample")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "camunda.bpm.job-execution.enabled=false" })
@ContextConfiguration(initializers = LoadedSample.class)
@ActiveProfiles("sample")
@TestExecutionListeners(listeners = Reset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface SampleTest {

}
