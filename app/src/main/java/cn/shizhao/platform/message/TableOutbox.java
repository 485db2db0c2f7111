package cn.shizhao.platform.message;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;

import cn.shizhao.platform.roster.Roster;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues messages in a table whose unique key keeps doubles out, on any node.
 */
@Component
class TableOutbox implements Outbox, QueuedMessages {

	/** Ids that grow with time keep the messages in the order they were queued. */
	private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

	private final OutboxMapper mapper;

	private final Roster roster;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TableOutbox(OutboxMapper mapper, Roster roster, ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.roster = roster;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean send(String key, String recipient, String text) {
		return !this.roster.left(recipient) && this.mapper.count(key) == 0 && insert(key, recipient, text);
	}

	@Override
	public Set<String> keys(String prefix) {
		return this.mapper.keys(prefix);
	}

	@Override
	public Backlog backlog() {
		return this.mapper.backlog();
	}

	/** Someone may queue the same message at this moment; then theirs counts. */
	private boolean insert(String key, String recipient, String text) {
		try {
			String id = this.ids.generate().toString();
			this.mapper.insert(id, key, recipient, text, LocalDateTime.now(this.clock));
			this.events.publishEvent(new MessageQueued(id));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

}
