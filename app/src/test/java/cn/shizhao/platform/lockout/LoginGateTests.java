package cn.shizhao.platform.lockout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Guessing is slowed down, and nobody locks anyone out from elsewhere.
 */
@MybatisTest(properties = { "mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LoginGateTests {

	private static final String DESK = "10.0.0.7";

	private static final int TRIES = 3;

	private static final int TRIES_PER_ADDRESS = 5;

	@Autowired
	private LoginFailureMapper mapper;

	private Instant time = Instant.parse("2026-11-30T01:00:00Z");

	private LoginGate gate;

	private String person;

	@BeforeEach
	void begin() {
		this.mapper.deleteEndedBefore(LocalDateTime.of(2100, 1, 1, 0, 0));
		this.mapper.deleteSeenBefore(LocalDateTime.of(2100, 1, 1, 0, 0));
		this.person = "P" + UUID.randomUUID().toString().substring(0, 8);
		Clock clock = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneId.of("Asia/Shanghai");
			}

			@Override
			public Clock withZone(ZoneId zone) {
				throw new UnsupportedOperationException("the office does not travel");
			}

			@Override
			public Instant instant() {
				return LoginGateTests.this.time;
			}

		};
		this.gate = new LoginGate(this.mapper, TRIES, TRIES_PER_ADDRESS, Duration.ofMinutes(15), clock);
	}

	@Test
	void tooManyWrongPasswordsCloseTheAccountForStrangeAddressesAndItOpensByItself() {
		wrong(this.person, "203.0.113.1", TRIES);
		refused(this.person, "203.0.113.1");
		refused(this.person, "203.0.113.2");
		pass(Duration.ofMinutes(14));
		refused(this.person, "203.0.113.3");
		pass(Duration.ofMinutes(2));
		assertThatNoException().isThrownBy(() -> right(this.person, "203.0.113.3"));
	}

	@Test
	void aTryThatNobodyLookedAtCountsForNothing() {
		right(this.person, DESK);
		for (int i = 0; i < 2 * TRIES_PER_ADDRESS; i++) {
			for (String address : List.of(DESK, "203.0.113.1")) {
				this.gate.enter(this.person, true, address);
				this.gate.notLookedAt(this.person, true, address);
			}
			this.gate.enter("nobody", false, "203.0.113.1");
			this.gate.notLookedAt("nobody", false, "203.0.113.1");
		}
		wrong(this.person, "203.0.113.1", TRIES);
		refused(this.person, "203.0.113.1");
	}

	@Test
	void whoIsRefusedIsToldUntilWhenAndTriesMeanwhileProlongNothing() {
		wrong(this.person, "203.0.113.1", TRIES);
		assertThatExceptionOfType(TryLaterException.class)
			.isThrownBy(() -> this.gate.enter(this.person, true, "203.0.113.1"))
			.satisfies((later) -> assertThat(later.until()).isEqualTo("2026-11-30T09:15:00"))
			.withMessageContaining("请在 9:16 以后再试");
		pass(Duration.ofMinutes(10));
		assertThatExceptionOfType(TryLaterException.class)
			.isThrownBy(() -> this.gate.enter(this.person, true, "203.0.113.1"))
			.satisfies((later) -> assertThat(later.until()).isEqualTo("2026-11-30T09:15:00"));
	}

	@Test
	void someoneAtHisDeskGoesOnWhileHisAccountIsUnderAttackFromManyAddresses() {
		right(this.person, DESK);
		IntStream.range(0, 50).forEach((i) -> tried(this.person, "198.51.100." + i));
		refused(this.person, "198.51.100.77");
		assertThatNoException().isThrownBy(() -> right(this.person, DESK));
	}

	@Test
	void oneAddressThatTriesManyAccountsIsClosedAndTheAccountsAreNot() {
		List<String> bureau = IntStream.range(0, 132).mapToObj((i) -> "C" + i + this.person).toList();
		bureau.forEach((one) -> tried(one, "203.0.113.9"));
		refused("C131" + this.person, "203.0.113.9");
		bureau.forEach((one) -> assertThatNoException().isThrownBy(() -> right(one, "10.0.1." + bureau.indexOf(one))));
	}

	@Test
	void whoLoggedInFromAClosedAddressBeforeStillMay() {
		right(this.person, DESK);
		IntStream.range(0, 20).forEach((i) -> tried("other" + i, DESK));
		refused("other99", DESK);
		assertThatNoException().isThrownBy(() -> right(this.person, DESK));
	}

	@Test
	void atTheOwnDeskWrongPasswordsCountToo() {
		right(this.person, DESK);
		wrong(this.person, DESK, TRIES);
		refused(this.person, DESK);
		pass(Duration.ofMinutes(16));
		assertThatNoException().isThrownBy(() -> right(this.person, DESK));
		wrong(this.person, DESK, TRIES - 1);
		right(this.person, DESK);
		wrong(this.person, DESK, TRIES);
	}

	@Test
	void theAttackersOwnRightPasswordTakesNothingBackButItself() {
		right("attacker", "203.0.113.9");
		wrong("a", "203.0.113.9", 2);
		right("attacker", "203.0.113.9");
		wrong("b", "203.0.113.9", 2);
		right("attacker", "203.0.113.9");
		wrong("c", "203.0.113.9", 1);
		refused("d", "203.0.113.9");
	}

	@Test
	void aRightFirstLoginTakesItsTryBack() {
		IntStream.range(0, 20).forEach((i) -> right("newcomer" + i, "10.0.0.1"));
		IntStream.range(0, 20).forEach((i) -> {
			right("newcomer" + i, "10.0.0." + (100 + i));
		});
	}

	@Test
	void whatDoesNotExistIsRefusedAlikeAndIsNotWrittenDown() {
		String mistyped = "MyS3cretTypedInTheWrongField";
		IntStream.range(0, TRIES).forEach((i) -> this.gate.enter(mistyped, false, "203.0.113.1"));
		assertThatExceptionOfType(TryLaterException.class)
			.isThrownBy(() -> this.gate.enter(mistyped, false, "203.0.113.2"));
		assertThat(this.mapper.find("account " + mistyped)).isEmpty();
	}

	@Test
	void anIpv6NetworkIsOneAddress() {
		wrong("a", "2001:db8:1:2::1", 2);
		wrong("b", "2001:db8:1:2:ffff::9", 2);
		wrong("c", "2001:db8:1:2:3:4:5:6%eth0", 1);
		refused("d", "2001:db8:1:2::77");
		assertThatNoException().isThrownBy(() -> right("d", "2001:db8:1:3::1"));
	}

	@Test
	void theOfficeOpensAnAccountAtOnce() {
		right(this.person, DESK);
		wrong(this.person, DESK, TRIES);
		wrong(this.person, "203.0.113.1", TRIES);
		refused(this.person, DESK);
		refused(this.person, "203.0.113.2");
		this.gate.open(this.person);
		assertThatNoException().isThrownBy(() -> right(this.person, DESK));
		assertThatNoException().isThrownBy(() -> right(this.person, "203.0.113.2"));
	}

	@Test
	void whoeverGetsTheNumberOfSomeoneWhoLeftIsNotKnownAtHisDesk() {
		right(this.person, DESK);
		this.gate.forget(this.person);
		IntStream.range(0, TRIES + 1).forEach((i) -> tried(this.person, "203.0.113." + i));
		refused(this.person, DESK);
	}

	@Test
	void anAddressIsKnownForNinetyDays() {
		right(this.person, DESK);
		pass(Duration.ofDays(91));
		IntStream.range(0, TRIES + 1).forEach((i) -> tried(this.person, "203.0.113." + i));
		refused(this.person, DESK);
	}

	@Test
	void manyAtOnceDoNotSlipPast() throws Exception {
		ExecutorService attackers = Executors.newFixedThreadPool(12);
		try {
			List<Callable<Boolean>> tries = IntStream.range(0, 60)
				.<Callable<Boolean>>mapToObj((i) -> () -> tried(this.person, "203.0.113." + i))
				.toList();
			List<Boolean> looked = new ArrayList<>();
			for (Future<Boolean> one : attackers.invokeAll(tries)) {
				looked.add(one.get());
			}
			assertThat(looked).filteredOn(Boolean::booleanValue).hasSizeBetween(1, TRIES);
		}
		finally {
			attackers.shutdownNow();
		}
	}

	private void pass(Duration duration) {
		this.time = this.time.plus(duration);
	}

	private void right(String login, String address) {
		this.gate.enter(login, true, address);
		this.gate.succeeded(login, address);
	}

	private void wrong(String login, String address, int times) {
		IntStream.range(0, times).forEach((i) -> this.gate.enter(login, true, address));
	}

	/** Whether the password would have been looked at. */
	private boolean tried(String login, String address) {
		try {
			this.gate.enter(login, true, address);
			return true;
		}
		catch (TryLaterException ex) {
			return false;
		}
	}

	private void refused(String login, String address) {
		assertThat(tried(login, address)).as("%s at %s", login, address).isFalse();
	}

}
