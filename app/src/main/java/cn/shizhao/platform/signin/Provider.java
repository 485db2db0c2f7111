package cn.shizhao.platform.signin;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import cn.shizhao.platform.account.DirectoryAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider for its addresses when someone first needs them, and not at the
 * start, when it may be away.
 */
class Provider implements ClientRegistrationRepository {

	/** Part of the address to which the provider sends people back. */
	static final String ID = "bureau";

	private static final Logger log = LoggerFactory.getLogger(Provider.class);

	private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
	};

	private static final int LONGEST = 200;

	private static final Duration REST = Duration.ofSeconds(10);

	private final SignInSettings.Oidc settings;

	private final RestClient http;

	private final Clock clock;

	private @Nullable ClientRegistration known;

	private @Nullable DirectoryAwayException failure;

	private Instant restsUntil = Instant.MIN;

	Provider(SignInSettings.Oidc settings, Clock clock) {
		this.settings = settings;
		this.http = RestClient.builder().requestFactory(requests(settings)).build();
		this.clock = clock;
	}

	/** Answers in time or not at all; redirects are not followed. */
	static ClientHttpRequestFactory requests(SignInSettings.Oidc settings) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.connectTimeout(settings.timeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
		requests.setReadTimeout(settings.timeout());
		return requests;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		return ID.equals(id) ? registration() : null;
	}

	/**
	 * The provider as it described itself.
	 * @return the same from the first answer on
	 * @throws DirectoryAwayException when it does not answer, or not for this issuer
	 */
	private synchronized ClientRegistration registration() {
		if (this.known == null) {
			if (this.failure != null && this.clock.instant().isBefore(this.restsUntil)) {
				throw this.failure;
			}
			try {
				this.known = discover();
			}
			catch (RestClientException | IllegalArgumentException | IllegalStateException ex) {
				log.warn("统一登录平台（OIDC）没有给出可用的说明：{}", words(ex));
				this.failure = new DirectoryAwayException(ex);
				this.restsUntil = this.clock.instant().plus(REST);
				throw this.failure;
			}
		}
		return this.known;
	}

	/** One short line: what answers in the provider's place may send whole pages. */
	private static String words(RuntimeException ex) {
		String words = String.valueOf(ex.getMessage()).replaceAll("\\s+", " ");
		return words.substring(0, Math.min(words.length(), LONGEST));
	}

	private ClientRegistration discover() {
		String issuer = this.settings.issuer();
		Map<String, Object> metadata = this.http.get()
			.uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
			.retrieve()
			.body(METADATA);
		if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
			throw new IllegalStateException("说明里的签发者不是 " + issuer);
		}
		return ClientRegistrations.fromOidcConfiguration(metadata)
			.registrationId(ID)
			.clientName("统一身份登录")
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope(this.settings.scopes())
			.userNameAttributeName(this.settings.claim())
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

}
