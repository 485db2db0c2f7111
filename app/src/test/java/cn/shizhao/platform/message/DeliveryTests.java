package cn.shizhao.platform.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.message.Delivery.Tried;
import cn.shizhao.platform.message.OutboxMapper.Stored;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/**
 * What becomes of a message whose gateway takes it, does not, or does not answer, and of
 * one that the office takes a hand in.
 */
@MybatisTest(properties = { "spring.datasource.url=jdbc:h2:mem:delivery;DB_CLOSE_DELAY=-1",
		"mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ TableOutbox.class, Delivery.class, MessageDesk.class, DeliveryTests.Surroundings.class })
class DeliveryTests {

	private static final Instant NOW = Instant.parse("2026-10-12T01:05:00Z");

	@Autowired
	private Outbox outbox;

	@Autowired
	private QueuedMessages queued;

	@Autowired
	private Delivery delivery;

	@Autowired
	private MessageDesk desk;

	@Autowired
	private OutboxMapper mapper;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ScriptedGateway gateway;

	@MockitoBean
	private Roster roster;

	@MockitoBean
	private Processes processes;

	private String id;

	@BeforeEach
	void oneMessageIsQueued() {
		this.gateway.answers.clear();
		this.gateway.sent.clear();
		given(this.roster.member("CZ0058")).willReturn(Optional.of(person("10000000057")));
		this.outbox.send("test", "CZ0058", "【测试】请办理。");
		this.id = this.jdbc.queryForObject("SELECT id FROM outbox", String.class);
	}

	@Test
	void aMessageGoesToTheNumberOfThatMoment() {
		this.gateway.answers.add("P-1");
		assertThat(this.delivery.deliver(this.id)).isEqualTo(Tried.HANDLED);
		assertThat(this.gateway.sent).containsExactly(this.id + " 10000000057 【测试】请办理。");
		assertThat(stored()).extracting(Stored::state, Stored::mobile, Stored::providerNumber, Stored::tries)
			.containsExactly(MessageState.SENT, "10000000057", "P-1", 1);
		assertThat(this.delivery.deliver(this.id)).as("a step done twice").isEqualTo(Tried.HANDLED);
		assertThat(this.gateway.sent).hasSize(1);
	}

	@Test
	void theNextTriesComeLaterAndLaterUntilTheOfficeDecides() {
		List<Duration> pauses = new ArrayList<>();
		for (Tried tried = tryInVain(Duration.ZERO); tried.again(); tried = tryInVain(Duration.ZERO)) {
			pauses.add(Duration.between(NOW, tried.at()));
			assertThat(stored().state()).isEqualTo(MessageState.RETRYING);
		}
		assertThat(pauses).isEqualTo(Delivery.PAUSES).isSorted();
		assertThat(stored()).extracting(Stored::state, Stored::tries, Stored::problem)
			.containsExactly(MessageState.FAILED, 6, "没有应答");
		assertThat(this.delivery.problem(this.id)).isEqualTo("没有应答");
		assertThat(this.queued.backlog().failed()).isOne();
	}

	@Test
	void aGatewayThatAsksForMoreTimeGetsIt() {
		assertThat(tryInVain(Duration.ofMinutes(10)).at()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
		assertThat(tryInVain(Duration.ofSeconds(1)).at()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
	}

	@Test
	void whatNoTryCanMendIsGivenUpAtOnce() {
		this.gateway.answers.add(new GatewayException("号码不存在", false, Duration.ZERO));
		Tried tried = this.delivery.deliver(this.id);
		assertThat(tried).extracting(Tried::handled, Tried::again).containsExactly(false, false);
		assertThat(stored().problem()).isEqualTo("号码不存在");
	}

	@Test
	void someoneWithoutANumberIsTheOfficesToMend() {
		given(this.roster.member("CZ0058")).willReturn(Optional.of(person("")));
		assertThat(this.delivery.deliver(this.id).again()).isFalse();
		assertThat(stored().problem()).isEqualTo("花名册里没有 CZ0058 的手机号；请补上后重发");
		assertThat(this.gateway.sent).isEmpty();
	}

	@Test
	void theOfficeHasAMessageSentAgainWithAllItsTries() {
		whatNoTryCanMendIsGivenUpAtOnce();
		this.desk.resend(this.id, "CZ0047");
		then(this.processes).should().tell("messageHandled", this.id, Map.of());
		assertThat(stored()).extracting(Stored::state, Stored::tries, Stored::handledBy)
			.containsExactly(MessageState.QUEUED, 0, "CZ0047");
		assertThatIllegalStateException().isThrownBy(() -> this.desk.resend(this.id, "CZ0047"))
			.withMessage("这条消息现在是“待发送”，只有发送失败的可以重发；请刷新后再看");
	}

	@Test
	void aCancelledMessageNeverGoesOut() {
		this.desk.cancel(this.id, "CZ0047");
		then(this.processes).should(never()).tell(any(), any(), any());
		assertThat(this.delivery.deliver(this.id)).isEqualTo(Tried.HANDLED);
		assertThat(this.gateway.sent).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.desk.cancel(this.id, "CZ0047"))
			.withMessage("这条消息已经是“不再发送”，不能取消；请刷新后再看");
	}

	@Test
	void aMessageGivenUpMayBeCancelledAndItsProcessEnds() {
		whatNoTryCanMendIsGivenUpAtOnce();
		this.desk.cancel(this.id, "CZ0047");
		then(this.processes).should().tell("messageHandled", this.id, Map.of());
		assertThat(this.delivery.deliver(this.id)).isEqualTo(Tried.HANDLED);
	}

	private Tried tryInVain(Duration retryAfter) {
		this.gateway.answers.add(new GatewayException("没有应答", true, retryAfter));
		return this.delivery.deliver(this.id);
	}

	private Stored stored() {
		return this.mapper.find(this.id).orElseThrow();
	}

	private static Member person(String mobile) {
		return new Member("CZ0058", "陈𬀩", "女", null, "正式党员", null, "K02", "B02", "科员", mobile, "城南片");
	}

	/**
	 * Answers as the test says and remembers what it took.
	 */
	static class ScriptedGateway implements SmsGateway {

		private final Deque<Object> answers = new ArrayDeque<>();

		private final List<String> sent = new ArrayList<>();

		@Override
		public String send(String id, String mobile, String text) {
			if (this.answers.remove() instanceof GatewayException problem) {
				throw problem;
			}
			this.sent.add(id + " " + mobile + " " + text);
			return "P-" + this.sent.size();
		}

	}

	@Test
	void whoLeftMeanwhileGetsNothingAnyMore() {
		given(this.roster.left("CZ0058")).willReturn(true);
		assertThat(this.delivery.deliver(this.id)).isEqualTo(Delivery.Tried.HANDLED);
		assertThat(this.gateway.sent).isEmpty();
		assertThat(this.mapper.find(this.id).orElseThrow().state()).isEqualTo(MessageState.CANCELLED);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		ScriptedGateway gateway() {
			return new ScriptedGateway();
		}

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
		}

	}

}
