package cn.shizhao.rules.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.shizhao.rules.Measure;
import cn.shizhao.rules.Measured;

/**
 * The readings of one batch of subjects, each distinct value once.
 *
 * @param <M> the list of indicators
 */
final class Readings<M extends Measure> {

	/** Longer numbers would exhaust the machine rather than measure anything. */
	private static final int MAX_DIGITS = 40;

	private final List<Scale<M>> scales;

	private final List<Reading> distinct = new ArrayList<>();

	Readings(Map<M, Gauge> gauges) {
		this.scales = gauges.entrySet()
			.stream()
			.map((entry) -> new Scale<>(entry.getKey(), entry.getValue(), new HashMap<>()))
			.toList();
	}

	Collection<Reading> distinct() {
		return this.distinct;
	}

	/**
	 * The readings of a subject, shared with those of the same value.
	 * @param subject the facts
	 * @return one per indicator, null where the subject lacks it
	 */
	@Nullable Reading[] of(Measured<M> subject) {
		@Nullable Reading[] readings = new Reading[this.scales.size()];
		for (int i = 0; i < readings.length; i++) {
			readings[i] = read(this.scales.get(i), subject);
		}
		return readings;
	}

	private @Nullable Reading read(Scale<M> scale, Measured<M> subject) {
		BigDecimal value = subject.value(scale.indicator);
		if (value == null) {
			return null;
		}
		Reading reading = scale.known.get(value);
		return (reading != null) ? reading : add(scale, value, subject);
	}

	private Reading add(Scale<M> scale, BigDecimal value, Measured<M> subject) {
		if (value.precision() > MAX_DIGITS || Math.abs(value.scale()) > MAX_DIGITS) {
			throw new IllegalArgumentException("%s 的“%s”位数太多，无法计算；请更正这个数值（整数与小数合计不超过 %d 位）".formatted(subject.id(),
					scale.indicator.label(), MAX_DIGITS));
		}
		Reading reading = new Reading(scale.indicator.ordinal(), scale.gauge.level(value));
		scale.known.put(value, reading);
		this.distinct.add(reading);
		return reading;
	}

	/**
	 * The rows that fired for one subject.
	 * @param readings its readings, after the rules have run
	 * @return indexes, ascending
	 */
	static int[] rows(@Nullable Reading[] readings) {
		int[] rows = new int[count(readings)];
		int copied = 0;
		for (Reading reading : readings) {
			if (reading != null) {
				copied = reading.copyRows(rows, copied);
			}
		}
		Arrays.sort(rows);
		return rows;
	}

	private static int count(@Nullable Reading[] readings) {
		int count = 0;
		for (Reading reading : readings) {
			count += (reading != null) ? reading.count() : 0;
		}
		return count;
	}

	/**
	 * One indicator's gauge and the values seen.
	 *
	 * @param <M> the list of indicators
	 */
	private record Scale<M extends Measure>(M indicator, Gauge gauge, Map<BigDecimal, Reading> known) {
	}

}
