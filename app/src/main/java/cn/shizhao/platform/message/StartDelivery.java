package cn.shizhao.platform.message;

import java.util.Map;

import cn.shizhao.platform.engine.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives every queued message a process that delivers it, in the same transaction.
 */
@Component
class StartDelivery {

	static final String PROCESS = "message-delivery";

	private final Processes processes;

	StartDelivery(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void start(MessageQueued queued) {
		this.processes.start(PROCESS, queued.id(), Map.of("message", queued.id()));
	}

}
