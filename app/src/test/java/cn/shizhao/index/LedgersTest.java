package cn.shizhao.index;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import cn.shizhao.account.Groups;
import cn.shizhao.calendar.Deadlines;
import cn.shizhao.calendar.WorkingCalendar;
import cn.shizhao.casework.Drafts;
import cn.shizhao.confirmation.Confirmations;
import cn.shizhao.evaluation.Period;
import cn.shizhao.facts.FactBook;
import cn.shizhao.facts.FactImports;
import cn.shizhao.facts.FakeBureau;
import cn.shizhao.facts.MondayToFriday;
import cn.shizhao.facts.SampleFiles;
import cn.shizhao.message.Outbox;
import cn.shizhao.roster.RosterNames;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
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
@TestExecutionListeners(listeners = LedgersTest.EmptyTables.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface LedgersTest {

	/**
	 * Lets every test begin with the sample bureau, without facts and runs.
	 */
	class EmptyTables implements TestExecutionListener {

		@Override
		public void beforeTestMethod(TestContext context) {
			context.getApplicationContext().getBean(FakeBureau.class).reset();
			context.getApplicationContext().getBean(FakeBooks.class).reset();
			JdbcTemplate jdbc = context.getApplicationContext().getBean(JdbcTemplate.class);
			List.of("outbox", "dispute_answer", "ledger_dispute", "ledger_confirmation", "ledger_round_branch",
					"ledger_round", "form_draft", "index_entry", "index_score", "index_turn", "index_run", "fact_value",
					"fact_subject", "fact_version", "fact_correction", "fact_import_value", "fact_import", "fact_book")
				.forEach((table) -> jdbc.update("DELETE FROM " + table));
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(
			basePackageClasses = { FactBook.class, Indices.class, Confirmations.class, Outbox.class, Drafts.class },
			basePackages = "cn.shizhao.ledger",
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = { ".*(Controller|Delegate|Listener|Tests?.*)",
							"cn\\.shizhao\\.message\\.(?!TableOutbox|MessageTexts).*" }))
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
		SampleQuarter sampleQuarter(FactImports imports, FactBook facts) {
			return new SampleQuarter(imports, facts);
		}

	}

	/**
	 * Brings the sample files of a quarter in.
	 */
	class SampleQuarter {

		private final FactImports imports;

		private final FactBook facts;

		SampleQuarter(FactImports imports, FactBook facts) {
			this.imports = imports;
			this.facts = facts;
		}

		public Period freeze(String quarter) {
			Period period = Period.parse(quarter);
			for (String kind : List.of("member-facts", "section-business", "branch-facts")) {
				String file = kind + "-" + quarter + ".csv";
				this.imports.take(period, file, SampleFiles.bytes(file), "CZ0010");
			}
			this.facts.freeze(period, "系统");
			return period;
		}

	}

}
