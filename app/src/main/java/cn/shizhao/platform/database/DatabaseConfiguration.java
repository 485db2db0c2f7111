package cn.shizhao.platform.database;

import javax.sql.DataSource;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the pool that watches in the place of Spring Boot's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiskProperties.class)
class DatabaseConfiguration {

	@Bean
	@ConfigurationProperties("spring.datasource.hikari")
	DatabasePool dataSource(DataSourceProperties properties, DatabaseState state) {
		DatabasePool pool = new DatabasePool(state);
		pool.setDriverClassName(properties.determineDriverClassName());
		pool.setJdbcUrl(properties.determineUrl());
		pool.setUsername(properties.determineUsername());
		pool.setPassword(properties.determinePassword());
		if (properties.determineUrl().startsWith("jdbc:h2:")) {
			// the driver says that a connection to a closed database is valid
			pool.setConnectionTestQuery(DatabaseState.ALIVE);
		}
		return pool;
	}

	/** Spring Boot's own would take the pool's test for a query that answers. */
	@Bean
	DataSourceHealthIndicator dbHealthContributor(DataSource dataSource) {
		return new DataSourceHealthIndicator(dataSource);
	}

	/** Ahead of everything that asks the database, sessions included. */
	@Bean
	FilterRegistrationBean<AwayFilter> awayFilter(DatabaseState state, DiskSpace disk) {
		FilterRegistrationBean<AwayFilter> filter = new FilterRegistrationBean<>(new AwayFilter(state, disk));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

	@Bean(destroyMethod = "remove")
	QuietLog quietLog(DatabaseState state) {
		QuietLog quiet = new QuietLog(state);
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
			quiet.addTo(logs);
		}
		return quiet;
	}

	@Bean
	DiskSpace diskSpace(@Value("${spring.datasource.url}") String url, DiskProperties limits,
			@Value("${logging.file.name:}") String logFile, @Value("${logging.file.path:}") String logFolder,
			@Value("${shizhao.photos:}") String photos) {
		return DiskSpace.of(url, limits, logFile, logFolder, photos);
	}

}
