package cn.shizhao.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.evaluation.Evaluation;
import cn.shizhao.evaluation.Evaluations;
import cn.shizhao.evaluation.Period;
import cn.shizhao.inspection.FindingEvent.Kind;
import org.springframework.stereotype.Component;

/**
 * Puts right what a quarter counted wrongly: one whose result stands is never rewritten,
 * so that the next one without a result takes a correction.
 */
@Component
class Annulments {

	private final FindingMapper mapper;

	private final Evaluations evaluations;

	private final FindingMessages messages;

	private final Clock clock;

	Annulments(FindingMapper mapper, Evaluations evaluations, FindingMessages messages, Clock clock) {
		this.mapper = mapper;
		this.evaluations = evaluations;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Notes a correction where it is needed.
	 * @param finding annulled just now
	 */
	void putRight(Finding finding) {
		Period wrong = Period.of(finding.happenedOn());
		Optional<Evaluation> evaluation = this.evaluations.find(wrong);
		if (evaluation.filter((one) -> one.stage().finished()).isPresent()) {
			Period next = Stream.iterate(wrong.next(), Period::next)
				.filter((period) -> this.evaluations.find(period).filter((one) -> one.stage().finished()).isEmpty())
				.findFirst()
				.orElseThrow();
			LocalDateTime now = LocalDateTime.now(this.clock);
			this.mapper.correct(finding.id(), wrong.toString(), next.toString(), now);
			this.mapper.addEvent(finding.id(), Kind.CORRECTED, wrong.label() + "的结果不改,在" + next.label() + "的事实中更正",
					"系统", now);
		}
		else if (evaluation.isPresent() && !wrong.end().isAfter(LocalDate.now(this.clock))) {
			this.messages.annulledMeanwhile(finding, wrong);
		}
	}

}
