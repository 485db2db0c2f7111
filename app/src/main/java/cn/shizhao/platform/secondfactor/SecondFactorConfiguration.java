package cn.shizhao.platform.secondfactor;

import java.time.Clock;

import cn.shizhao.platform.account.InitialPasswords;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the second factor where it is switched on, and nothing of it elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("shizhao.second-factor.enabled")
@EnableConfigurationProperties(SecondFactorSettings.class)
class SecondFactorConfiguration {

	@Bean
	SecondFactor secondFactor(SecondFactorSettings settings, SecondFactorMapper mapper, InitialPasswords random,
			Clock clock) {
		return new SecondFactor(mapper, new Codes(settings.secretKey()), random, clock);
	}

	@Bean
	SecondFactorStep secondFactorStep(SecondFactor factors, SecondFactorSettings settings) {
		return new SecondFactorStep(factors, settings);
	}

}
