package cn.shizhao.platform.message;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the gateway that the configuration names.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class GatewayConfiguration {

	@Bean
	SmsGateway smsGateway(SmsSettings settings) {
		return settings.open();
	}

}
