package cn.shizhao.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.engine.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the process of a quarter.
 */
@Service
@Transactional
class QuarterStarter implements Quarters {

	private static final int QUARTERS_BACK = 4;

	private final Evaluations evaluations;

	private final Processes processes;

	private final Clock clock;

	QuarterStarter(Evaluations evaluations, Processes processes, Clock clock) {
		this.evaluations = evaluations;
		this.processes = processes;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Period> startable() {
		return Stream.iterate(Period.of(LocalDate.now(this.clock)).previous(), Period::previous)
			.limit(QUARTERS_BACK)
			.filter((period) -> this.evaluations.find(period).isEmpty())
			.toList();
	}

	@Override
	public void start(Period period) {
		this.processes.start("quarterly-evaluation", period.toString(), Map.of("period", period.toString()));
	}

}
