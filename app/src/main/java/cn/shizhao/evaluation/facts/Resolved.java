package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A value with everything the sources say about it.
 *
 * @param key which value
 * @param candidates strongest source first; empty when the value is missing
 */
record Resolved(FactKey key, List<Candidate> candidates) {

	private static final String MISSING = "缺失：导入、报送和系统记录中都没有";

	private static final int RIVALS_LENGTH = 1000;

	private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparing(Candidate::source).reversed();

	Resolved {
		// most values have one source
		candidates = (candidates.size() > 1) ? candidates.stream().sorted(STRONGEST_FIRST).toList()
				: List.copyOf(candidates);
	}

	@Nullable BigDecimal amount() {
		return this.candidates.isEmpty() ? null : this.candidates.get(0).amount();
	}

	Resolved and(Candidate candidate) {
		List<Candidate> all = new ArrayList<>(this.candidates);
		all.add(candidate);
		return new Resolved(this.key, all);
	}

	/**
	 * The value as it would be frozen.
	 * @param version the version it would belong to
	 * @param now stands for when, where the system worked the value out
	 * @return the row
	 */
	FactRow row(int version, LocalDateTime now) {
		if (this.candidates.isEmpty()) {
			return new FactRow(this.key.subject(), this.key.id(), this.key.indicator(), version, null,
					FactBook.Source.RECORD, MISSING, Candidate.SYSTEM, now, "", false);
		}
		Candidate best = this.candidates.get(0);
		return new FactRow(this.key.subject(), this.key.id(), this.key.indicator(), version, best.amount(),
				best.source(), best.detail(), best.recordedBy(), (best.recordedAt() != null) ? best.recordedAt() : now,
				rivals(), disagrees());
	}

	private List<Candidate> differing() {
		return this.candidates.stream().filter((other) -> !Amounts.same(other.amount(), amount())).toList();
	}

	private String rivals() {
		String words = differing().stream().map(Candidate::words).collect(Collectors.joining("；"));
		return (words.length() > RIVALS_LENGTH) ? words.substring(0, RIVALS_LENGTH) : words;
	}

	/**
	 * A correction is the office's answer to a disagreement, so nothing disagrees with
	 * it.
	 */
	private boolean disagrees() {
		Candidate best = this.candidates.get(0);
		return best.source() != FactBook.Source.CORRECTION
				&& differing().stream().anyMatch((other) -> other.madeBySystem() || best.madeBySystem());
	}

}
