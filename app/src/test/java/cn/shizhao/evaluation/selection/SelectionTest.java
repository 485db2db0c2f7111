package cn.shizhao.evaluation.selection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import cn.shizhao.evaluation.index.FakeBooks;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.roster.FakeRoster;
import cn.shizhao.platform.roster.Roster;
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

/**
 * Starts database, migrations, the shipped rules and the selection, with everything
 * around them faked; every test is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:selection;DB_CLOSE_DELAY=-1",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({ SelectionTest.Surroundings.class, RosterNames.class, MessageTexts.class })
@interface SelectionTest {

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = { Selections.class, Drafts.class },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|Process|Tests.*)"))
	class Surroundings {

		@Bean
		FakeBooks books() {
			return new FakeBooks();
		}

		@Bean
		FakeQuarter quarter(FakeBooks books) {
			return new FakeQuarter(books);
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-10-20T01:05:00Z"), ZoneId.of("Asia/Shanghai"));
		}

		/** Nobody is known, so that names fall back to numbers and codes. */
		@Bean
		Roster roster() {
			return new FakeRoster();
		}

	}

}
