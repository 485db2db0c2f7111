package cn.shizhao.evaluation.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The quarters that the pages offer, and how far each has come.
 */
@Component
class IndexQuarters {

	private final Evaluations evaluations;

	private final Ledgers ledgers;

	IndexQuarters(Evaluations evaluations, Ledgers ledgers) {
		this.evaluations = evaluations;
		this.ledgers = ledgers;
	}

	Optional<Period> newestWithIndices() {
		return this.ledgers.periods().stream().findFirst().or(() -> all().stream().findFirst());
	}

	Quarter quarter(Period period) {
		Stage stage = this.evaluations.find(period).map(Evaluation::stage).orElse(null);
		return new Quarter(period, stage, Stream.concat(all().stream(), Stream.of(period)).distinct().toList());
	}

	private List<Period> all() {
		return Stream.concat(this.evaluations.all().stream().map(Evaluation::period), this.ledgers.periods().stream())
			.distinct()
			.sorted((one, other) -> other.compareTo(one))
			.toList();
	}

	/**
	 * A quarter with its stage.
	 *
	 * @param period which
	 * @param stage how far it has come, null when it was never opened
	 * @param choices all quarters to choose from
	 */
	record Quarter(Period period, @Nullable Stage stage, List<Period> choices) {

		public boolean finished() {
			return this.stage != null && this.stage.finished();
		}

	}

}
