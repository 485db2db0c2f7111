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
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Starts the whole application on a free port with an empty database, in memory or (the
 * second time round, see {@code app/pom.xml}) on a MySQL server, for tests named
 * {@code *IntegrationTests}; tests with the same annotation share one application, and
 * each finds the database as it was at the start ({@link Reset}). The working directory
 * must be the root of the project, where {@code config/} lies.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("shared")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "shizhao.rest.enabled=true", "shizhao.password-cost=4",
				"spring.datasource.url=${shizhao.test.database:jdbc:h2:mem:}${random.uuid}${shizhao.test.options:}" })
@ActiveProfiles("test")
@TestExecutionListeners(listeners = Reset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {

}
