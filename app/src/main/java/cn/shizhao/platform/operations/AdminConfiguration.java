package cn.shizhao.platform.operations;

import cn.shizhao.platform.engine.NodeToken;
import de.codecentric.boot.admin.server.config.EnableAdminServer;
import de.codecentric.boot.admin.server.domain.values.InstanceId;
import de.codecentric.boot.admin.server.services.InstanceIdGenerator;
import de.codecentric.boot.admin.server.web.client.HttpHeadersProvider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Spring Boot Admin inside every node, watching all nodes.
 */
@Configuration(proxyBeanMethods = false)
@EnableAdminServer
@EnableScheduling
class AdminConfiguration {

	/** By which people tell nodes apart, in place of a hash. */
	@Bean
	InstanceIdGenerator nodeIds() {
		return (node) -> InstanceId.of(node.getServiceUrl().replaceFirst("^https?://", "").replace(':', '-'));
	}

	@Bean
	HttpHeadersProvider nodeTokens(ObjectProvider<Nodes> nodes) {
		return (instance) -> {
			HttpHeaders headers = new HttpHeaders();
			headers.set(NodeToken.HEADER, nodes.getObject().tokenOf(Watch.address(instance)));
			return headers;
		};
	}

}
