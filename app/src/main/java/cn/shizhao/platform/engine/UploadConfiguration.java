package cn.shizhao.platform.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the gate before every page and address that takes files.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration implements WebMvcConfigurer {

	private final UploadGate gate;

	UploadConfiguration(UploadGate gate) {
		this.gate = gate;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.gate).excludePathPatterns("/error");
	}

}
