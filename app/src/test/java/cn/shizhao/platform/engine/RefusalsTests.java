package cn.shizhao.platform.engine;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import cn.shizhao.foundation.table.TableException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A no takes one line in the log, a fault all it has to say.
 */
class RefusalsTests {

	private static final String ENGINE = "org.camunda.bpm.engine.context";

	private final LoggerContext context = new LoggerContext();

	private final ShortRefusals shortRefusals = new ShortRefusals();

	@BeforeEach
	void start() {
		this.shortRefusals.setContext(this.context);
		this.shortRefusals.start();
	}

	@Test
	void aNoOfOursIsFoundInsideTheEnginesWords() {
		for (RuntimeException no : List.of(new IllegalStateException("请先填写得分"), new IllegalArgumentException("日期不对"),
				new TableException(List.of("第 3 行不对")), new OptimisticLockingException("x"),
				new BadUserRequestException("x"), new DuplicateKeyException("x"),
				new NullValueException("Cannot find task"))) {
			assertThat(trace(ENGINE, new ProcessEngineException("listener", new RuntimeException(no)))).isEmpty();
		}
	}

	@Test
	void aFaultKeepsItsTrace() {
		for (RuntimeException fault : List.of(new NullPointerException("行"),
				new IllegalStateException("no words for people"), new DataAccessResourceFailureException("数据库断了"),
				library())) {
			assertThat(trace(ENGINE, new ProcessEngineException("listener", fault))).contains("\tat ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.camunda.bpm.engine.jobexecutor", "org.springframework.boot.SpringApplication" })
	void whatIsRefusedToNobodyKeepsItsTrace(String logger) {
		assertThat(trace(logger, new IllegalStateException("没有可用的工作簿"))).contains("\tat ");
		assertThat(trace(logger, new NullValueException("task x doesn't exist"))).contains("\tat ");
	}

	@Test
	void whatTheEngineHasLoggedIsNotRepeatedByItsInterface() {
		ToldElsewhere filter = new ToldElsewhere();
		String trace = "ENGINE-REST-HTTP500 RestException\n\tat org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor.execute";
		assertThat(decide(filter, "org.camunda.bpm.engine.rest.exception", trace)).isEqualTo(FilterReply.DENY);
		assertThat(decide(filter, "org.camunda.bpm.engine.rest.exception", "ENGINE-REST-HTTP500 NullPointerException"))
			.isEqualTo(FilterReply.NEUTRAL);
		assertThat(decide(filter, ENGINE, trace)).isEqualTo(FilterReply.NEUTRAL);
		assertThat(decide(filter, "com.zaxxer.hikari.pool.HikariPool", "{} - Exception during pool initialization."))
			.isEqualTo(FilterReply.DENY);
		assertThat(decide(filter, "com.zaxxer.hikari.pool.HikariPool", "{} - Connection marked as broken"))
			.isEqualTo(FilterReply.NEUTRAL);
	}

	@Test
	void aListOfProblemsStaysInOneLine() {
		OneLineMessages messages = new OneLineMessages();
		Logger log = this.context.getLogger(ENGINE);
		assertThat(messages
			.convert(new LoggingEvent("", log, Level.ERROR, "还不能提交：\n  {}\n第二处", null, new Object[] { "第一处" })))
			.isEqualTo("还不能提交： / 第一处 / 第二处");
		assertThat(messages.convert(new LoggingEvent("", log, Level.ERROR, "fault\n\tat java.lang.Object", null, null)))
			.isEqualTo("fault\n\tat java.lang.Object");
	}

	private FilterReply decide(ToldElsewhere filter, String logger, String words) {
		return filter.decide(null, this.context.getLogger(logger), Level.ERROR, words, null, null);
	}

	/** In Chinese, but not ours. */
	private static RuntimeException library() {
		IllegalStateException failure = new IllegalStateException("驱动出错");
		failure.setStackTrace(
				new StackTraceElement[] { new StackTraceElement("com.example.Driver", "go", "Driver.java", 1) });
		return failure;
	}

	private String trace(String logger, Throwable thrown) {
		Logger log = this.context.getLogger(logger);
		return this.shortRefusals
			.convert(new LoggingEvent(RefusalsTests.class.getName(), log, Level.ERROR, "failed", thrown, null));
	}

}
