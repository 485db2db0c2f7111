package cn.shizhao.platform.signin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.shizhao.platform.account.NoAccountException;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Fetches the provider's ID token, checks it, and takes the staff number out of it, each
 * request with a time-out, which Spring's own have not.
 */
class ProviderTokens implements JwtDecoderFactory<ClientRegistration>, OAuth2UserService<OidcUserRequest, OidcUser> {

	private final SignInSettings.Oidc settings;

	private final StaffInService people;

	private final ClientHttpRequestFactory requests;

	private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

	ProviderTokens(SignInSettings.Oidc settings, StaffInService people) {
		this.settings = settings;
		this.people = people;
		this.requests = Provider.requests(settings);
	}

	RestClientAuthorizationCodeTokenResponseClient exchange() {
		RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
		exchange.setRestClient(RestClient.builder().requestFactory(this.requests).messageConverters((converters) -> {
			converters.clear();
			converters
				.addAll(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return exchange;
	}

	/** Signature, issuer, audience and times; the nonce is checked by whoever asked. */
	@Override
	public JwtDecoder createDecoder(ClientRegistration provider) {
		return this.decoders.computeIfAbsent(provider, (any) -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri())
				.jwsAlgorithm(SignatureAlgorithm.from(this.settings.algorithm()))
				.restOperations(new RestTemplate(this.requests))
				.build();
			decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
					new OidcIdTokenValidator(provider)));
			return decoder;
		});
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		if (!(request.getIdToken().getClaim(this.settings.claim()) instanceof String id)) {
			throw new NoAccountException();
		}
		this.people.require(id);
		return new DefaultOidcUser(List.of(), request.getIdToken(), this.settings.claim());
	}

}
