package cn.shizhao.platform.signin;

import java.time.Clock;
import java.util.Optional;

import cn.shizhao.platform.account.Directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/**
 * Switches on what the operator configured, and makes nothing of the rest.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

	@Bean
	Directory directory(SignInSettings settings, StaffInService people) {
		return new BureauDirectory(settings,
				settings.ldap().enabled() ? Optional.of(LdapBind.of(settings.ldap())) : Optional.empty(), people);
	}

	/** So that the log of logins misses no failure, of whatever way and kind. */
	@Bean
	AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
		DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
		publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
		return publisher;
	}

	/**
	 * Only where the provider is switched on.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("shizhao.sign-in.oidc.enabled")
	static class WithProvider {

		@Bean
		Provider provider(SignInSettings settings, Clock clock) {
			return new Provider(settings.oidc(), clock);
		}

		@Bean
		ProviderTokens providerTokens(SignInSettings settings, StaffInService people) {
			return new ProviderTokens(settings.oidc(), people);
		}

		@Bean
		ProviderWay providerWay(Provider provider, ProviderTokens tokens) {
			return new ProviderWay(provider, tokens);
		}

		@Bean
		@ConditionalOnProperty(name = "shizhao.sign-in.oidc.logout", matchIfMissing = true)
		ProviderLogout providerLogout(Provider provider) {
			return new ProviderLogout(provider);
		}

	}

}
