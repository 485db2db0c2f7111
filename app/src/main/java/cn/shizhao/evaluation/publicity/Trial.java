package cn.shizhao.evaluation.publicity;

import java.time.Clock;
import java.time.LocalDateTime;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.engine.Processes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spares people who try out the sample the five working days; switched on in the sample's
 * configuration and nowhere else.
 */
@Service
class Trial {

	private final PublicityMapper mapper;

	private final Processes processes;

	private final Clock clock;

	private final boolean on;

	Trial(PublicityMapper mapper, Processes processes, Clock clock, @Value("${shizhao.trial}") boolean on) {
		this.mapper = mapper;
		this.processes = processes;
		this.clock = clock;
		this.on = on;
	}

	boolean on() {
		return this.on;
	}

	/**
	 * Ends a publicity's time now; what is objected already is answered all the same.
	 * @param period whose result it is
	 * @param number which publicity
	 * @throws IllegalStateException with a Chinese message outside the sample, or when it
	 * is over
	 */
	@Transactional
	void end(Period period, int number) {
		if (!this.on) {
			throw new IllegalStateException("公示要满五个工作日，不能提前结束");
		}
		if (this.mapper.end(period.toString(), number, LocalDateTime.now(this.clock)) == 0) {
			throw new IllegalStateException("这次公示已经期满；请刷新");
		}
		this.processes.fire("timer_publicityEnds", period.toString());
	}

}
