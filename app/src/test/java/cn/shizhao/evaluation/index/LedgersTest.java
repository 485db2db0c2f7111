package cn.shizhao.evaluation.index;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import javax.sql.DataSource;

import cn.shizhao.Prepared;
import cn.shizhao.evaluation.confirmation.Confirmations;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.FactImports;
import cn.shizhao.evaluation.facts.FakeBureau;
import cn.shizhao.evaluation.facts.MondayToFriday;
import cn.shizhao.evaluation.facts.SampleFiles;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.account.Groups;
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
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts database, facts, indices, confirmations and ledgers with the shipped workbooks;
 * people, calendar and clock are faked. Each service call is a transaction of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:ledgers;DB_CLOSE_DELAY=-1",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(LedgersTest.Surroundings.class)
@TestExecutionListeners(listeners = LedgersTest.Frozen.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface LedgersTest {

	/**
	 * Lets every test begin with the sample bureau and its three quarters frozen, without
	 * runs.
	 */
	class Frozen implements TestExecutionListener {

		@Override
		public void beforeTestMethod(TestContext context) {
			context.getApplicationContext().getBean(FakeBureau.class).reset();
			context.getApplicationContext().getBean(FakeBooks.class).reset();
			context.getApplicationContext()
				.getBean(Prepared.class)
				.begin("frozen", () -> freeze(context.getApplicationContext()));
		}

		private static void freeze(ApplicationContext application) {
			for (String quarter : List.of("2026Q1", "2026Q2", "2026Q3")) {
				Period period = Period.parse(quarter);
				SampleFiles.importAll(application.getBean(FactImports.class), period, "CZ0010");
				application.getBean(FactBook.class).freeze(period, "系统");
			}
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(
			basePackageClasses = { FactBook.class, Indices.class, Confirmations.class, Outbox.class, Drafts.class },
			basePackages = "cn.shizhao.evaluation.ledger",
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = { ".*(Controller|Process|Tests?.*)",
							"cn\\.shizhao\\.platform\\.message\\.(?!TableOutbox|MessageTexts).*" }))
	@Import({ Deadlines.class, RosterNames.class })
	class Surroundings {

		@Bean
		FakeBureau bureau() {
			return new FakeBureau();
		}

		@Bean
		FakeBooks books() {
			return new FakeBooks();
		}

		@Bean
		WorkingCalendar calendar() {
			return new MondayToFriday();
		}

		@Bean
		Groups groups() {
			return (group) -> List.of(group + "-person");
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-10-12T01:05:00Z"), ZoneId.of("Asia/Shanghai"));
		}

		@Bean
		Prepared prepared(DataSource database) {
			return new Prepared(database);
		}

	}

}
