package cn.shizhao.evaluation.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import cn.shizhao.evaluation.round.EvaluationOpened;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts database, migrations, reports and the outbox, with people faked and 2026Q3 just
 * opened; each service call is a transaction of its own, as in the application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:report;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import(ReportTest.Surroundings.class)
@TestExecutionListeners(listeners = ReportTest.OpenQuarter.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface ReportTest {

	/**
	 * Lets every test begin with a quarter just opened.
	 */
	class OpenQuarter implements TestExecutionListener {

		@Override
		public void beforeTestMethod(TestContext context) {
			ApplicationContext application = context.getApplicationContext();
			application.getBean(FakeOffice.class).reset();
			JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
			List.of("report_return", "report_score", "report", "form_draft", "report_person", "outbox")
				.forEach((table) -> jdbc.update("DELETE FROM " + table));
			application.publishEvent(new EvaluationOpened(new Period(2026, 3)));
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import(RosterNames.class)
	@ComponentScan(basePackageClasses = { SectionReports.class, Outbox.class, Drafts.class },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = { ".*(Controller|Process|Tests.*)",
							"cn\\.shizhao\\.platform\\.message\\.(?!TableOutbox|MessageTexts).*" }))
	class Surroundings {

		@Bean
		FakeOffice office() {
			return new FakeOffice();
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-10-12T01:05:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
