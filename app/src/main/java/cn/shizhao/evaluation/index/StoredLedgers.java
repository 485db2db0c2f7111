package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads stored runs for people.
 */
@Service
@Transactional(readOnly = true)
class StoredLedgers implements Ledgers {

	private static final Comparator<ScoreRow> BY_TOTAL = Comparator.comparing(ScoreRow::total)
		.reversed()
		.thenComparing(ScoreRow::subjectId);

	private final IndexMapper mapper;

	StoredLedgers(IndexMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<Indices.Run> runs(Period period) {
		return this.mapper.runs(period.toString()).stream().map(RunRow::run).toList();
	}

	@Override
	public List<Period> periods() {
		return this.mapper.periods().stream().map(Period::parse).toList();
	}

	@Override
	public List<Standing> standings(Indices.Run run, Subject subject) {
		Map<String, Map<String, BigDecimal>> sums = sums(run, subject);
		List<ScoreRow> rows = this.mapper.scores(run.id(), subject).stream().sorted(BY_TOTAL).toList();
		List<Standing> standings = new ArrayList<>();
		int rank = 0;
		for (int i = 0; i < rows.size(); i++) {
			boolean equal = i > 0 && rows.get(i).total().compareTo(rows.get(i - 1).total()) == 0;
			rank = equal ? rank : i + 1;
			standings.add(rows.get(i).standing(rank, sums.getOrDefault(rows.get(i).subjectId(), Map.of())));
		}
		return standings;
	}

	private Map<String, Map<String, BigDecimal>> sums(Indices.Run run, Subject subject) {
		Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
		this.mapper.sums(run.id(), subject)
			.forEach((sum) -> sums.computeIfAbsent(sum.subjectId(), (id) -> new HashMap<>())
				.put(sum.category(), Numbers.plain(sum.points())));
		return sums;
	}

	@Override
	public Optional<Standing> standing(Indices.Run run, Subject subject, String id) {
		return standings(run, subject).stream().filter((standing) -> standing.id().equals(id)).findFirst();
	}

	@Override
	public Optional<Score> score(Indices.Run run, Subject subject, String id) {
		return this.mapper.scores(run.id(), subject)
			.stream()
			.filter((row) -> row.subjectId().equals(id))
			.findFirst()
			.map((row) -> row.score(this.mapper.entriesOf(run.id(), subject, id)));
	}

}
