package cn.shizhao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that a test turns, and the engine's with it.
 */
final class TurningClock extends Clock {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private volatile Instant instant = Instant.EPOCH;

	void turnTo(LocalDateTime time) {
		this.instant = time.atZone(ZONE).toInstant();
		ClockUtil.setCurrentTime(date());
	}

	LocalDateTime now() {
		return LocalDateTime.now(this);
	}

	Date date() {
		return Date.from(this.instant);
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.instant, zone);
	}

	@Override
	public Instant instant() {
		return this.instant;
	}

}
