package cn.shizhao.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

import cn.shizhao.platform.engine.EngineLoad;
import cn.shizhao.platform.engine.EngineLoad.Load;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when the engine's jobs are late, or one failed for good and waits for the
 * operator.
 */
@Component
class WorkHealthIndicator implements HealthIndicator {

	/** A dead node's jobs are taken over after a minute, failed ones tried for six. */
	private static final Duration LATE = Duration.ofMinutes(10);

	private final EngineLoad engine;

	private final Clock clock;

	WorkHealthIndicator(EngineLoad engine, Clock clock) {
		this.engine = engine;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Load load = this.engine.now();
		LocalDateTime late = LocalDateTime.now(this.clock).minus(LATE);
		boolean onTime = load.oldestDue() == null || load.oldestDue().isAfter(late);
		Health.Builder health = (onTime && load.incidents() == 0) ? Health.up() : Health.down();
		health.withDetail("到期待执行的作业", load.dueJobs()).withDetail("待处理的故障", load.incidents());
		if (load.oldestDue() != null) {
			health.withDetail("最早到期", load.oldestDue());
		}
		if (load.incidents() > 0) {
			health.withDetail("办法", "在流程监控（Cockpit）里看故障的原因，处理后重试");
		}
		return health.build();
	}

}
