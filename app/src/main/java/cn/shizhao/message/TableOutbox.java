package cn.shizhao.message;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
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

	private final Clock clock;

	TableOutbox(OutboxMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean send(String key, String recipient, String text) {
		return this.mapper.count(key) == 0 && insert(key, recipient, text);
	}

	@Override
	public Set<String> keys(String prefix) {
		return this.mapper.keys(prefix);
	}

	@Override
	public long count() {
		return this.mapper.countAll();
	}

	/** Someone may queue the same message at this moment; then theirs counts. */
	private boolean insert(String key, String recipient, String text) {
		try {
			this.mapper.insert(this.ids.generate().toString(), key, recipient, text, LocalDateTime.now(this.clock));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

}
