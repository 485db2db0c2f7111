package cn.shizhao.platform.signin;

import java.io.IOException;

import cn.shizhao.platform.account.DirectoryAwayException;
import cn.shizhao.platform.account.NoAccountException;
import cn.shizhao.platform.engine.SignInWay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Signing in at the provider: authorization code with PKCE, state and nonce.
 */
class ProviderWay implements SignInWay {

	private static final Logger log = LoggerFactory.getLogger(ProviderWay.class);

	private final Provider provider;

	private final ProviderTokens tokens;

	ProviderWay(Provider provider, ProviderTokens tokens) {
		this.provider = provider;
		this.tokens = tokens;
	}

	@Override
	public void join(HttpSecurity http) throws Exception {
		http.oauth2Login((login) -> login.loginPage("/login")
			.clientRegistrationRepository(this.provider)
			.authorizedClientRepository(new NoAccessTokens())
			.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(this.tokens.exchange()))
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(this.tokens))
			.failureHandler(ProviderWay::back)
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

				@Override
				public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(ProviderWay::back);
					return filter;
				}

			}));
	}

	private static void back(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		String reason = reason(failure);
		if (reason.equals("provider")) {
			log.info("统一登录没有完成：{}", String.valueOf(failure.getMessage()).replaceAll("\\s+", " "));
		}
		response.sendRedirect(request.getContextPath() + "/login?" + reason);
	}

	private static String reason(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof NoAccountException) {
				return "unknown";
			}
			if (cause instanceof DirectoryAwayException || cause instanceof IOException
					|| cause instanceof HttpServerErrorException) {
				return "away";
			}
		}
		return "provider";
	}

	/** Nothing is ever asked of the provider in someone's name. */
	private static final class NoAccessTokens implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String provider,
				Authentication login, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication login,
				HttpServletRequest request, HttpServletResponse response) {
			// dropped
		}

		@Override
		public void removeAuthorizedClient(String provider, Authentication login, HttpServletRequest request,
				HttpServletResponse response) {
			// there is none
		}

	}

}
