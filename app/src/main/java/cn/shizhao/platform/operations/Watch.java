package cn.shizhao.platform.operations;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.codecentric.boot.admin.server.domain.entities.Instance;
import de.codecentric.boot.admin.server.domain.values.Registration;
import de.codecentric.boot.admin.server.services.InstanceRegistry;

import org.springframework.stereotype.Component;

/**
 * Lets Spring Boot Admin watch exactly the nodes of the table.
 */
@Component
class Watch {

	private final InstanceRegistry registry;

	Watch(InstanceRegistry registry) {
		this.registry = registry;
	}

	void over(List<Node> nodes) {
		Map<String, Node> wanted = nodes.stream().collect(Collectors.toMap(Node::address, Function.identity()));
		for (Instance watched : this.registry.getInstances().collectList().block()) {
			String address = address(watched);
			if (watched.isRegistered() && wanted.remove(address) == null) {
				this.registry.deregister(watched.getId()).block();
			}
		}
		wanted.values().forEach((node) -> this.registry.register(registration(node)).block());
	}

	/** Where a watched node is. */
	static String address(Instance instance) {
		return instance.getRegistration().getServiceUrl();
	}

	private static Registration registration(Node node) {
		return Registration.create("实招", node.address() + "/actuator/health")
			.managementUrl(node.address() + "/actuator")
			.serviceUrl(node.address())
			.source("node")
			.build();
	}

}
