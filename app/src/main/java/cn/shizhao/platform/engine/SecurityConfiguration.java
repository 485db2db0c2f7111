package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * One login and one session for pages, {@code /api}, {@code /engine-rest} and Camunda's
 * web applications.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String OUR_PAGES = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
			+ "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	private final @Nullable LogoutSuccessHandler logoutElsewhere;

	SecurityConfiguration(ObjectProvider<LogoutSuccessHandler> logoutElsewhere) {
		this.logoutElsewhere = logoutElsewhere.getIfAvailable();
	}

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

	/**
	 * Health and figures: for the other nodes and the operator. Only whether this node
	 * takes requests is told to everyone, for the load balancer.
	 */
	@Bean
	@Order(3)
	SecurityFilterChain actuator(HttpSecurity http, NodeToken token, EngineAuthenticationFilter actor,
			PendingSteps pending) throws Exception {
		return http.securityMatcher(Paths.ACTUATOR)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths.READINESS)
				.permitAll()
				.anyRequest()
				.hasAuthority(Role.OPERATOR.group()))
			.exceptionHandling(SecurityConfiguration::refusals)
			.headers(SecurityConfiguration::headers)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf(csrf).ignoringRequestMatchers(Paths.WITH_NODE_TOKEN))
			.addFilterBefore(actor, AuthorizationFilter.class)
			.addFilterBefore(pending, AuthorizationFilter.class)
			.addFilterBefore(new NodeTokenFilter(token), AuthorizationFilter.class)
			.build();
	}

	/** Spring Boot Admin, whose scripts look for their token under the usual names. */
	@Bean
	@Order(4)
	SecurityFilterChain operations(HttpSecurity http, EngineAuthenticationFilter actor, PendingSteps pending)
			throws Exception {
		return http.securityMatcher(Paths.OPERATIONS)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths.REGISTRATION)
				.denyAll()
				.anyRequest()
				.hasAuthority(Role.OPERATOR.group()))
			.exceptionHandling(SecurityConfiguration::refusals)
			.headers(SecurityConfiguration::headers)
			.requestCache((cache) -> cache.requestCache(LoginEntryPoint.rememberedPages()))
			.csrf((csrf) -> csrf(csrf, "XSRF-TOKEN", "/ops"))
			.logout(this::logout)
			.addFilterBefore(actor, AuthorizationFilter.class)
			.addFilterBefore(pending, AuthorizationFilter.class)
			.build();
	}

	/**
	 * For programs, where switched on: a session or HTTP Basic, which needs no CSRF
	 * token.
	 */
	@Bean
	@Order(5)
	SecurityFilterChain engineRest(HttpSecurity http, EngineLogin login, EngineAuthenticationFilter actor,
			PendingSteps pending, EngineRequestFilter engineRequests, @Value("${shizhao.rest.enabled}") boolean enabled)
			throws Exception {
		return askOnly(login, http).securityMatcher(Paths.ENGINE_REST).authorizeHttpRequests((requests) -> {
			if (enabled) {
				requests.requestMatchers(Paths.VERSION).hasAuthority(Role.OPERATOR.group());
				requests.anyRequest().authenticated();
			}
			else {
				requests.anyRequest().denyAll();
			}
		})
			.httpBasic((basic) -> basic.authenticationEntryPoint(new LoginEntryPoint()))
			.exceptionHandling(SecurityConfiguration::refusals)
			.headers(SecurityConfiguration::headers)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf(csrf).ignoringRequestMatchers(Paths.WITH_BASIC))
			.addFilterBefore(actor, AuthorizationFilter.class)
			.addFilterBefore(pending, AuthorizationFilter.class)
			.addFilterAfter(engineRequests, AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(6)
	SecurityFilterChain pages(HttpSecurity http, EngineLogin login, EngineAuthenticationFilter actor,
			PendingSteps pending, EngineRequestFilter engineRequests, ObjectProvider<SignInWay> ways) throws Exception {
		askOnly(login, http)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths.OPEN)
				.permitAll()
				.requestMatchers(Paths.VERSION)
				.hasAuthority(Role.OPERATOR.group())
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/login").failureHandler(new LoginFailure()))
			.sessionManagement(SecurityConfiguration::sessions)
			.logout(this::logout)
			.exceptionHandling(SecurityConfiguration::refusals)
			.headers(SecurityConfiguration::headers)
			.requestCache((cache) -> cache.requestCache(LoginEntryPoint.rememberedPages()))
			.csrf((csrf) -> csrf(csrf).ignoringRequestMatchers(Paths.CAMUNDA))
			.addFilterBefore(actor, AuthorizationFilter.class)
			.addFilterBefore(pending, AuthorizationFilter.class)
			.addFilterAfter(engineRequests, AuthorizationFilter.class);
		for (SignInWay way : ways) {
			way.join(http);
		}
		return http.build();
	}

	@Bean
	EngineAuthenticationFilter engineAuthenticationFilter(Identities identities, IdentityService identityService) {
		return new EngineAuthenticationFilter(identities, identityService);
	}

	@Bean
	PendingSteps pendingSteps(ObjectProvider<PendingStep> steps, ObjectMapper json) {
		return new PendingSteps(steps.orderedStream().toList(), json);
	}

	@Bean
	EngineRequestFilter engineRequestFilter(ObjectMapper json, EngineTasks tasks, CurrentUser currentUser) {
		return new EngineRequestFilter(json, tasks, currentUser);
	}

	/**
	 * Spring would ask its one provider a second time, as the parent of all, about a
	 * password that was wrong the first time; directories count that.
	 */
	private static HttpSecurity askOnly(EngineLogin login, HttpSecurity http) throws Exception {
		http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
		return http.authenticationProvider(login);
	}

	/**
	 * Our own pages load nothing from elsewhere and run no script that stands in a page;
	 * Camunda's applications bring a policy of their own.
	 */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(Paths.CAMUNDA),
					new ContentSecurityPolicyHeaderWriter(OUR_PAGES)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.frameOptions((frames) -> frames.deny());
	}

	private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> exceptions) {
		exceptions.authenticationEntryPoint(new LoginEntryPoint()).accessDeniedHandler(new AccessRefused());
	}

	/** A new one, not only a new id, so that it is as old as the login. */
	private static void sessions(SessionManagementConfigurer<HttpSecurity> sessions) {
		sessions.sessionFixation((fixation) -> fixation.newSession());
	}

	private void logout(LogoutConfigurer<HttpSecurity> logout) {
		logout.logoutRequestMatcher(Paths.LOGOUT)
			.logoutSuccessHandler(new LogoutAnswer(this.logoutElsewhere))
			.deleteCookies("SZ-SESSION");
	}

	/** Camunda's web applications keep their own token under the usual names. */
	private static CsrfConfigurer<HttpSecurity> csrf(CsrfConfigurer<HttpSecurity> csrf) {
		return csrf(csrf, "SZ-XSRF", "/");
	}

	private static CsrfConfigurer<HttpSecurity> csrf(CsrfConfigurer<HttpSecurity> csrf, String name, String path) {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieName(name);
		tokens.setHeaderName("X-" + name);
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		tokens.setCookiePath(path);
		CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
		// every answer carries the cookie, so that a form opened straight in Tasklist can
		// save
		eager.setCsrfRequestAttributeName(null);
		return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(eager);
	}

}
