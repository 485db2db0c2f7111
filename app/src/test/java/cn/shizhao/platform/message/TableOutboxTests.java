package cn.shizhao.platform.message;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import cn.shizhao.platform.roster.Roster;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
		"mybatis.configuration.map-underscore-to-camel-case=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({ TableOutbox.class, TableOutboxTests.Surroundings.class })
class TableOutboxTests {

	@MockitoBean
	private Roster roster;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aMessageIsQueuedOnceByItsKey() {
		assertThat(send("once")).isTrue();
		assertThat(send("once")).isFalse();
		assertThat(count("once")).isEqualTo(1);
	}

	@Test
	void whoLeftIsSentNothing() {
		given(this.roster.left("CZ0001")).willReturn(true);
		assertThat(send("late")).isFalse();
		assertThat(count("late")).isZero();
	}

	@Test
	void messagesKeepTheirOrder() {
		inTransaction(() -> IntStream.range(0, 50)
			.mapToObj((i) -> this.outbox.send("order" + i, "CZ0001", "第" + i + "条"))
			.toList());
		assertThat(this.jdbc.queryForList("SELECT content FROM outbox WHERE message_key LIKE 'order%' ORDER BY id",
				String.class))
			.isEqualTo(IntStream.range(0, 50).mapToObj((i) -> "第" + i + "条").toList());
	}

	@Test
	void aStepThatFailsSendsNothing() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.outbox.send("undone", "CZ0001", "不会发出");
			status.setRollbackOnly();
		});
		assertThat(count("undone")).isZero();
	}

	@Test
	void aMessageOutsideAnyStepIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.send("alone", "CZ0001", "没有事务"));
	}

	@Test
	void ofTwoStepsAtOnceOneSendsAndBothCommit() throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<Boolean> step = () -> inTransaction(() -> {
			start.await(10, TimeUnit.SECONDS);
			return this.outbox.send("race", "CZ0001", "同一条");
		});
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> both = List.of(threads.submit(step), threads.submit(step));
			assertThat(List.of(both.get(0).get(30, TimeUnit.SECONDS), both.get(1).get(30, TimeUnit.SECONDS)))
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(count("race")).isEqualTo(1);
	}

	private boolean send(String key) {
		return inTransaction(() -> this.outbox.send(key, "CZ0001", "一条短信"));
	}

	private int count(String key) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE message_key = ?", Integer.class, key);
	}

	private <T> T inTransaction(Callable<T> step) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			try {
				return step.call();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
