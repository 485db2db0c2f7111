package cn.shizhao.platform.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passwords that expire and are not taken again, where the bureau wants that.
 */
@MybatisTest(properties = { "mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
class PasswordChangesTests {

	private static final String PERSON = "PC0001";

	private static final Instant START = Instant.parse("2026-11-30T01:00:00Z");

	/** Shows that what is kept is no password. */
	private static final PasswordHashes HASHES = new PasswordHashes() {

		@Override
		public String encrypt(String password) {
			return "hash of " + password.hashCode();
		}

		@Override
		public boolean check(String password, String hash) {
			return hash.equals(encrypt(password));
		}

	};

	@Autowired
	private PasswordChangeMapper mapper;

	@Autowired
	private InitialPasswordMapper initial;

	@Test
	void byDefaultNothingExpiresAndNoOldPasswordIsKept() {
		after(0, 0, 0).changed(PERSON, "first");
		PasswordChanges later = after(4000, 0, 0);
		assertThat(later.expired(PERSON)).isFalse();
		assertThat(later.daysToWarnOf(PERSON)).isEmpty();
		assertThat(later.hadBefore(PERSON, "first")).isFalse();
		assertThat(this.mapper.replaced(PERSON, 10)).isEmpty();
	}

	@Test
	void aPasswordExpiresWithAWarningSomeDaysBefore() {
		after(0, 90, 0).changed(PERSON, "first");
		assertThat(after(75, 90, 0).daysToWarnOf(PERSON)).isEmpty();
		assertThat(after(76, 90, 0).daysToWarnOf(PERSON)).contains(14L);
		assertThat(after(89, 90, 0).daysToWarnOf(PERSON)).contains(1L);
		assertThat(after(89, 90, 0).expired(PERSON)).isFalse();
		assertThat(after(90, 90, 0).expired(PERSON)).isTrue();
		assertThat(after(90, 90, 0).daysToWarnOf(PERSON)).isEmpty();
		after(90, 90, 0).changed(PERSON, "second");
		assertThat(after(90, 90, 0).expired(PERSON)).isFalse();
	}

	@Test
	void aPasswordFromBeforeCountsFromItsNextUse() {
		assertThat(after(400, 90, 0).expired(PERSON)).isFalse();
		after(400, 90, 0).used(PERSON);
		after(450, 90, 0).used(PERSON);
		assertThat(after(489, 90, 0).expired(PERSON)).isFalse();
		assertThat(after(490, 90, 0).expired(PERSON)).isTrue();
	}

	@Test
	void theLastFewPasswordsAreNotTakenAgain() {
		after(1, 0, 2).changed(PERSON, "first");
		after(2, 0, 2).changed(PERSON, "second");
		after(3, 0, 2).changed(PERSON, "third");
		assertThat(after(4, 0, 2).hadBefore(PERSON, "first")).isFalse();
		assertThat(after(4, 0, 2).hadBefore(PERSON, "second")).isTrue();
		assertThat(after(4, 0, 2).hadBefore(PERSON, "third")).isTrue();
		assertThat(after(4, 0, 2).hadBefore("PC0002", "third")).isFalse();
		assertThat(this.mapper.replaced(PERSON, 10)).hasSize(2).noneMatch((hash) -> hash.contains("third"));
	}

	@Test
	void anExpiredPasswordIsADutyLikeOneOnPaper() {
		InitialPasswords passwords = new InitialPasswords(this.initial, clock(0));
		after(0, 90, 0).changed(PERSON, "first");
		PasswordDuty duty = new PasswordDuty(passwords, after(90, 90, 0));
		assertThat(duty.reason(PERSON)).hasValueSatisfying((words) -> assertThat(words).contains("已经到期"));
		passwords.given(PERSON);
		assertThat(duty.reason(PERSON)).hasValueSatisfying((words) -> assertThat(words).contains("别人交给您的"));
		passwords.over(PERSON);
		assertThat(new PasswordDuty(passwords, after(80, 90, 0)).reason(PERSON)).isEmpty();
		assertThat(new PasswordDuty(passwords, after(80, 90, 0)).warning(PERSON)).contains("还有 10 天");
	}

	private PasswordChanges after(int days, int expiresAfter, int history) {
		return new PasswordChanges(this.mapper, HASHES, expiresAfter, 14, history, clock(days));
	}

	private static Clock clock(int days) {
		return Clock.fixed(START.plus(Duration.ofDays(days)), ZoneId.of("Asia/Shanghai"));
	}

}
