package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps rounds with their outcomes.
 */
@Component
@Transactional
class RoundStore {

	private final RoundMapper mapper;

	RoundStore(RoundMapper mapper) {
		this.mapper = mapper;
	}

	void add(RoundRow round, List<Outcome> outcomes) {
		this.mapper.insertRound(round);
		if (!outcomes.isEmpty()) {
			this.mapper.insertOutcomes(round.id(), outcomes);
		}
		outcomes.stream()
			.filter((outcome) -> !outcome.keys().isEmpty())
			.forEach((outcome) -> this.mapper.insertKeys(round.id(), outcome.id(), outcome.keys()));
	}

	@Transactional(readOnly = true)
	Optional<Round> newest(Period period, Award award) {
		return this.mapper.newest(period.toString(), award).map(RoundRow::round);
	}

	/**
	 * The newest round, where there must be one.
	 * @param period which quarter
	 * @param award which award
	 * @return the round
	 * @throws IllegalStateException before the first selection
	 */
	@Transactional(readOnly = true)
	Round current(Period period, Award award) {
		return newest(period, award)
			.orElseThrow(() -> new IllegalStateException(period.label() + "还没有评选" + award.label() + "；请等系统评选后再办"));
	}

	@Transactional(readOnly = true)
	List<Round> rounds(Period period) {
		return this.mapper.rounds(period.toString()).stream().map(RoundRow::round).toList();
	}

	@Transactional(readOnly = true)
	List<Outcome> outcomes(Round round) {
		Map<String, List<Outcome.Key>> keys = this.mapper.keys(round.id())
			.stream()
			.collect(Collectors.groupingBy(RoundMapper.KeyRow::subjectId,
					Collectors.mapping(RoundMapper.KeyRow::key, Collectors.toList())));
		return this.mapper.outcomes(round.id())
			.stream()
			.map((row) -> row.with(keys.getOrDefault(row.subjectId(), List.of())))
			.toList();
	}

	@Transactional(readOnly = true)
	List<Outcome> outcomes(Round round, Result result) {
		return outcomes(round).stream().filter((outcome) -> outcome.result() == result).toList();
	}

}
