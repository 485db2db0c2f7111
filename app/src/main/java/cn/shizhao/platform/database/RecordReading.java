package cn.shizhao.platform.database;

import org.mybatis.spring.boot.autoconfigure.MybatisProperties;
import org.mybatis.spring.boot.autoconfigure.SqlSessionFactoryBeanCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets MyBatis read records the quick way; also for the tests that start MyBatis alone.
 */
@Configuration(proxyBeanMethods = false)
class RecordReading {

	@Bean
	SqlSessionFactoryBeanCustomizer recordReader(MybatisProperties properties) {
		return (factory) -> {
			RecordConfiguration configuration = new RecordConfiguration();
			properties.getConfiguration().applyTo(configuration);
			factory.setConfiguration(configuration);
		};
	}

}
