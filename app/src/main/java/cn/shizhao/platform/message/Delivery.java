package cn.shizhao.platform.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.message.OutboxMapper.Stored;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a message to the gateway and keeps what came of it. The row stays locked
 * meanwhile, so that nobody cancels a message that is just going out; should the program
 * die between the two, the message goes out again under the same id, by which the
 * provider may know it.
 */
@Service
@Transactional
class Delivery {

	/** How long to wait after each try; after the last one the office decides. */
	static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1), Duration.ofHours(4));

	private static final String SYSTEM = "系统";

	private static final int LONGEST_PROBLEM = 500;

	private final OutboxMapper mapper;

	private final SmsGateway gateway;

	private final Roster roster;

	private final Clock clock;

	Delivery(OutboxMapper mapper, SmsGateway gateway, Roster roster, Clock clock) {
		this.mapper = mapper;
		this.gateway = gateway;
		this.roster = roster;
		this.clock = clock;
	}

	/**
	 * Tries once.
	 * @param id the message
	 * @return what to do next; nothing when it is sent, cancelled or gone
	 */
	Tried deliver(String id) {
		return this.mapper.lock(id)
			.filter((message) -> message.state().open())
			.map((message) -> this.roster.left(message.recipient()) ? dropped(message) : deliver(message))
			.orElse(Tried.HANDLED);
	}

	/** They left in the very moment it was queued. */
	private Tried dropped(Stored message) {
		this.mapper.handle(message.id(), MessageState.CANCELLED, SYSTEM, now());
		return Tried.HANDLED;
	}

	private Tried deliver(Stored message) {
		try {
			String mobile = mobile(message.recipient());
			String number = this.gateway.send(message.id(), mobile, message.content());
			this.mapper.sent(message.id(), mobile, number, now());
			return Tried.HANDLED;
		}
		catch (GatewayException ex) {
			return failed(message, ex);
		}
	}

	private String mobile(String recipient) {
		return this.roster.member(recipient)
			.map(Member::mobile)
			.filter((mobile) -> !mobile.isBlank())
			.orElseThrow(() -> new GatewayException("花名册里没有 " + recipient + " 的手机号；请补上后重发", false, Duration.ZERO));
	}

	private Tried failed(Stored message, GatewayException problem) {
		boolean again = problem.retry() && message.tries() < PAUSES.size();
		String words = Optional.ofNullable(problem.getMessage()).orElse("");
		this.mapper.failed(message.id(), again ? MessageState.RETRYING : MessageState.FAILED,
				words.substring(0, Math.min(words.length(), LONGEST_PROBLEM)), now());
		Duration pause = again ? Collections.max(List.of(PAUSES.get(message.tries()), problem.retryAfter()))
				: Duration.ZERO;
		return new Tried(false, again, this.clock.instant().plus(pause));
	}

	/**
	 * Why a message was given up.
	 * @param id the message
	 * @return in words, for whoever looks after the system
	 */
	@Transactional(readOnly = true)
	String problem(String id) {
		return this.mapper.find(id).map(Stored::problem).orElse("");
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

	/**
	 * What came of a try.
	 *
	 * @param handled nothing is left to do
	 * @param again whether to try again
	 * @param at when
	 */
	record Tried(boolean handled, boolean again, Instant at) {

		static final Tried HANDLED = new Tried(true, false, Instant.EPOCH);

	}

}
