package cn.shizhao.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

import cn.shizhao.platform.message.QueuedMessages;
import cn.shizhao.platform.message.QueuedMessages.Backlog;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when messages pile up that nobody tried to send. What the gateway refused is the
 * office's to handle and is only counted here.
 */
@Component
class OutboxHealthIndicator implements HealthIndicator {

	private static final Duration LATE = Duration.ofMinutes(10);

	private final QueuedMessages messages;

	private final Clock clock;

	OutboxHealthIndicator(QueuedMessages messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Backlog backlog = this.messages.backlog();
		LocalDateTime oldest = backlog.oldestQueuedAt();
		boolean onTime = oldest == null || oldest.isAfter(LocalDateTime.now(this.clock).minus(LATE));
		Health.Builder health = onTime ? Health.up() : Health.down();
		health.withDetail("待发送", backlog.queued())
			.withDetail("待重试", backlog.retrying())
			.withDetail("发送失败", backlog.failed());
		if (oldest != null) {
			health.withDetail("最早的待发送消息", oldest);
		}
		return health.build();
	}

}
