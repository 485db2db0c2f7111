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
 * Starts the whole application as an office has it, with the sample bureau and with jobs
 * that run by themselves, for tests that look at it from outside: browsers and the role
 * matrix. They share one application, on a MySQL server where there is one, else in
 * memory; each finds the database as it was at the start ({@link Reset}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("live")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "shizhao.second-factor.enabled=true",
				"shizhao.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" })
@ContextConfiguration(initializers = LoadedSample.class)
@ActiveProfiles("sample")
@TestExecutionListeners(listeners = Reset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface LiveTest {

}
