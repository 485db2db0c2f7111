package cn.shizhao.platform.engine;

import java.time.ZoneId;
import java.util.TimeZone;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the office's time zone the default before anything reads it, whatever the
 * machine's is: the engine counts its timers in the default zone.
 */
class OfficeTimeZone implements ApplicationListener<ApplicationStartingEvent> {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@Override
	public void onApplicationEvent(ApplicationStartingEvent event) {
		TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
	}

}
