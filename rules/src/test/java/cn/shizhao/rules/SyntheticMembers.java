package cn.shizhao.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Members for benchmarks, the same on every run.
 */
final class SyntheticMembers {

	private final Random random = new Random(2026);

	private final boolean spread;

	private SyntheticMembers(boolean spread) {
		this.spread = spread;
	}

	/**
	 * Values as an office has them: rates of a few occasions, scores in half points,
	 * hours in halves.
	 */
	static List<Facts> ofAnOffice(int count) {
		return new SyntheticMembers(false).members(count);
	}

	/**
	 * Values that hardly ever repeat: four places in rates, two in scores and hours. The
	 * hardest case for an engine that looks at each distinct value once.
	 */
	static List<Facts> hardlyAlike(int count) {
		return new SyntheticMembers(true).members(count);
	}

	private List<Facts> members(int count) {
		return IntStream.range(0, count).mapToObj(this::member).toList();
	}

	private Facts member(int number) {
		Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
		for (Indicator indicator : Indicator.values()) {
			if (indicator.measures(Subject.MEMBER) && !indicator.computed()) {
				values.put(indicator, value(indicator));
			}
		}
		return new Facts("CZ%07d".formatted(number), "某", "B%02d".formatted(number % 14),
				"K%02d".formatted(number % 28), values);
	}

	private BigDecimal value(Indicator indicator) {
		return switch (indicator.kind()) {
			case RATE -> this.spread ? decimal(3000, 10_000, 4) : occasions();
			case SCORE -> this.spread ? decimal(5500, 10_000, 2) : decimal(110, 200, 0).divide(BigDecimal.valueOf(2));
			case HOURS -> this.spread ? decimal(0, 1400, 2) : decimal(0, 28, 0).divide(BigDecimal.valueOf(2));
			case FLAG -> decimal(0, 1, 0);
			case COUNT -> (indicator == Indicator.SANCTIONS) ? rarely(500) : rarely(8);
		};
	}

	private BigDecimal occasions() {
		int held = 3 + this.random.nextInt(3);
		int attended = held - Math.max(0, this.random.nextInt(5) - 2);
		return BigDecimal.valueOf(attended).divide(BigDecimal.valueOf(held), 4, RoundingMode.HALF_UP);
	}

	private BigDecimal rarely(int oneIn) {
		return BigDecimal.valueOf((this.random.nextInt(oneIn) == 0) ? 1 + this.random.nextInt(3) : 0);
	}

	private BigDecimal decimal(int from, int to, int places) {
		return BigDecimal.valueOf(from + this.random.nextInt(to - from + 1), places);
	}

}
