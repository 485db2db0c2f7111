package cn.shizhao.front.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.Period;

import org.springframework.stereotype.Component;

/**
 * Which quarter a page without a period in its address speaks of.
 */
@Component
class RunningQuarter {

	private final Evaluations evaluations;

	private final Clock clock;

	RunningQuarter(Evaluations evaluations, Clock clock) {
		this.evaluations = evaluations;
		this.clock = clock;
	}

	/**
	 * The newest evaluation.
	 * @return the evaluation, finished or not; empty before the first
	 */
	Optional<Evaluation> evaluation() {
		return this.evaluations.all().stream().findFirst();
	}

	/**
	 * The quarter of the newest evaluation.
	 * @return before the first evaluation, the quarter that ended last
	 */
	Period period() {
		return evaluation().map(Evaluation::period).orElseGet(() -> Period.of(LocalDate.now(this.clock)).previous());
	}

}
