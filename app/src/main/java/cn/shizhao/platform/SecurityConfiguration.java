package cn.shizhao.platform;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * One login and one session for pages, {@code /api}, {@code /engine-rest} and Camunda's
 * web applications.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Doors of Camunda that would lead past our login. */
	@Bean
	@Order(1)
	SecurityFilterChain closedDoors(HttpSecurity http) throws Exception {
		return http.securityMatcher(Paths.CLOSED)
			.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.csrf(AbstractHttpConfigurer::disable)
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
		return http.securityMatcher(Paths.STATIC)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl((cache) -> cache.disable()))
			.build();
	}

	/** For programs: a session or HTTP Basic, which needs no CSRF token. */
	@Bean
	@Order(3)
	SecurityFilterChain engineRest(HttpSecurity http, EngineLogin login, EngineAuthenticationFilter actor)
			throws Exception {
		return http.securityMatcher(Paths.ENGINE_REST)
			.authenticationProvider(login)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.httpBasic((basic) -> basic.authenticationEntryPoint(new LoginEntryPoint()))
			.exceptionHandling(SecurityConfiguration::refusals)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf(csrf).ignoringRequestMatchers(Paths.WITH_BASIC))
			.addFilterBefore(actor, AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, EngineLogin login, EngineAuthenticationFilter actor) throws Exception {
		return http.authenticationProvider(login)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(Paths.OPEN).permitAll().anyRequest().authenticated())
			.formLogin((form) -> form.loginPage("/login").failureHandler(new LoginFailure()))
			.logout((logout) -> logout.logoutRequestMatcher(Paths.LOGOUT)
				.logoutSuccessHandler(new LogoutAnswer())
				.deleteCookies("SZ-SESSION"))
			.exceptionHandling(SecurityConfiguration::refusals)
			.requestCache((cache) -> cache.requestCache(LoginEntryPoint.rememberedPages()))
			.csrf((csrf) -> csrf(csrf).ignoringRequestMatchers(Paths.CAMUNDA))
			.addFilterBefore(actor, AuthorizationFilter.class)
			.build();
	}

	@Bean
	EngineAuthenticationFilter engineAuthenticationFilter(Identities identities, IdentityService identityService) {
		return new EngineAuthenticationFilter(identities, identityService);
	}

	private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> exceptions) {
		exceptions.authenticationEntryPoint(new LoginEntryPoint()).accessDeniedHandler(new AccessRefused());
	}

	/** Camunda's web applications keep their own token under the usual names. */
	private static CsrfConfigurer<HttpSecurity> csrf(CsrfConfigurer<HttpSecurity> csrf) {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieName("SZ-XSRF");
		tokens.setHeaderName("X-SZ-XSRF");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		tokens.setCookiePath("/");
		CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
		// every answer carries the cookie, so that a form opened straight in Tasklist can
		// save
		eager.setCsrfRequestAttributeName(null);
		return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(eager);
	}

}
