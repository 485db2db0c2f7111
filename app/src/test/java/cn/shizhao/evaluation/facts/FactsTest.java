package cn.shizhao.evaluation.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import javax.sql.DataSource;

import cn.shizhao.Prepared;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts database, migrations and the facts, with everything around them faked; each
 * service call is a transaction of its own, as in the application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:facts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({ FactsTest.Surroundings.class, RosterNames.class })
@TestExecutionListeners(listeners = FactsTest.Empty.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface FactsTest {

	/**
	 * Lets every test begin with the sample bureau and without facts.
	 */
	class Empty implements TestExecutionListener {

		@Override
		public void beforeTestMethod(TestContext context) {
			context.getApplicationContext().getBean(FakeBureau.class).reset();
			context.getApplicationContext().getBean(Prepared.class).begin("empty", () -> {
			});
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = { FactBook.class, Drafts.class },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|Process|Tests.*)"))
	class Surroundings {

		@Bean
		FakeBureau bureau() {
			return new FakeBureau();
		}

		@Bean
		Prepared prepared(DataSource database) {
			return new Prepared(database);
		}

		@Bean
		WorkingCalendar calendar() {
			return new MondayToFriday();
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-10-12T01:05:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
