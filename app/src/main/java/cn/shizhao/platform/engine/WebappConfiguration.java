package cn.shizhao.platform.engine;

import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fits Camunda's web applications into the house.
 */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

	/** After Spring Security, before Camunda's own filters. */
	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
		FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration = new FilterRegistrationBean<>(
				new ContainerBasedAuthenticationFilter());
		registration.addInitParameter("authentication-provider", WebappLogin.class.getName());
		registration.addUrlPatterns("/camunda/*");
		registration.setOrder(1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<EngineAuthenticationFilter> authenticationOnlyInSecurityChains(
			EngineAuthenticationFilter filter) {
		return onlyInSecurityChains(filter);
	}

	@Bean
	FilterRegistrationBean<PendingSteps> pendingStepsOnlyInSecurityChains(PendingSteps filter) {
		return onlyInSecurityChains(filter);
	}

	@Bean
	FilterRegistrationBean<EngineRequestFilter> requestsOnlyInSecurityChains(EngineRequestFilter filter) {
		return onlyInSecurityChains(filter);
	}

	private static <F extends Filter> FilterRegistrationBean<F> onlyInSecurityChains(F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
