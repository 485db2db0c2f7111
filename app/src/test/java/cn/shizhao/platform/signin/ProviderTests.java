package cn.shizhao.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import cn.shizhao.platform.account.DirectoryAwayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The provider is asked when it is needed, and let alone for a while when it is away.
 */
class ProviderTests {

	private final OidcServer server = new OidcServer();

	private Duration passed = Duration.ZERO;

	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return Instant.EPOCH.plus(ProviderTests.this.passed);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	};

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void itIsAskedOnceAndNotBeforeItIsNeeded() {
		Provider provider = provider(this.server.issuer());
		assertThat(this.server.described()).isZero();
		assertThat(provider.findByRegistrationId("another")).isNull();
		ClientRegistration found = provider.findByRegistrationId(Provider.ID);
		assertThat(found).isSameAs(provider.findByRegistrationId(Provider.ID));
		assertThat(this.server.described()).isOne();
		assertThat(found.getClientSettings().isRequireProofKey()).isTrue();
	}

	@Test
	void oneThatIsAwayIsAskedAgainAfterTenSeconds() {
		Provider provider = provider(this.server.issuer());
		this.server.setAway(true);
		assertAway(provider);
		this.server.setAway(false);
		assertAway(provider);
		assertThat(this.server.described()).isOne();
		this.passed = Duration.ofSeconds(10);
		assertThat(provider.findByRegistrationId(Provider.ID)).isNotNull();
	}

	@Test
	void oneThatSaysItIsAnotherIsNotBelieved() {
		assertAway(provider(this.server.issuer().replace("127.0.0.1", "localhost")));
		assertAway(provider("http://127.0.0.1:" + LdapServer.freePort()));
	}

	private static void assertAway(Provider provider) {
		assertThatExceptionOfType(DirectoryAwayException.class)
			.isThrownBy(() -> provider.findByRegistrationId(Provider.ID));
	}

	private Provider provider(String issuer) {
		return new Provider(new SignInSettings.Oidc(true, issuer, OidcServer.CLIENT, OidcServer.SECRET, "sub",
				Set.of("openid"), "RS256", false, true, Duration.ofSeconds(2)), this.clock);
	}

}
