package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps sessions in the database, so that every node serves every session and a restart
 * ends none.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	private static final String H2_UPSERT = """
			MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
			KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""";

	/**
	 * A session is saved after the work was done, so that its failure must not be seen.
	 */
	@Bean
	TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
		return new SessionTransactions(transactions);
	}

	/** Spring Boot makes none where there are other operations. */
	@Bean
	TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
		return new TransactionTemplate(transactions);
	}

	/** A page's requests come at once, and two of them may add the same attribute. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> simultaneousRequests(
			@Value("${spring.datasource.url}") String url) {
		return url.startsWith("jdbc:h2:") ? (sessions) -> sessions.setCreateSessionAttributeQuery(H2_UPSERT)
				: new MySqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/** After the session is found, before anyone looks whose it is. */
	@Bean
	FilterRegistrationBean<SessionAgeFilter> sessionAge(@Value("${shizhao.session.longest}") Duration longest) {
		FilterRegistrationBean<SessionAgeFilter> registration = new FilterRegistrationBean<>(
				new SessionAgeFilter(longest, Clock.systemUTC()));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
		return registration;
	}

	/**
	 * What another version of the program wrote and this one cannot read is left out: the
	 * person logs in again instead of meeting an error at every request.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, forgiving(new DeserializingConverter()));
		return conversions;
	}

	private static Converter<byte[], Object> forgiving(Converter<byte[], Object> reader) {
		return (bytes) -> {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				log.warn("会话中有一项读不出来，已略过：{}", ex.getMessage());
				return null;
			}
		};
	}

}
