package cn.shizhao.rules.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.rules.Band;

/**
 * Measures one indicator in whole numbers that compare with the bounds of its rows
 * exactly as the decimals do, so that the rules need no decimal arithmetic.
 * <p>
 * Why this is exact: let s be the most decimal places any bound has. A bound b is the
 * whole number b·10ˢ, and for every value v, however many places it has, v ≥ b holds just
 * when ⌊v·10ˢ⌋ ≥ b·10ˢ, because the right side is whole. Bounds of at most 18 digits at
 * that scale lie inside ±10¹⁸; a level is cut off at ±2⁶², outside all of them. Should a
 * bound need more digits, the level is the number of bounds ≤ v instead, which compares
 * the same way.
 */
final class Gauge {

	private static final int MAX_DIGITS = 18;

	private static final long LIMIT = 1L << 62;

	private final List<BigDecimal> bounds;

	private final int scale;

	private final boolean fixedPoint;

	Gauge(Collection<Band> bands) {
		this.bounds = bands.stream()
			.flatMap((band) -> Stream.of(band.lower(), band.upper()).filter(Objects::nonNull))
			.map(BigDecimal::stripTrailingZeros)
			.distinct()
			.toList();
		this.scale = this.bounds.stream().mapToInt(BigDecimal::scale).reduce(0, Math::max);
		this.fixedPoint = this.bounds.stream().allMatch(this::fits);
	}

	private boolean fits(BigDecimal bound) {
		return bound.precision() - bound.scale() + this.scale <= MAX_DIGITS;
	}

	/**
	 * The level of a value.
	 * @param value any decimal of moderate size
	 * @return v ≥ b exactly when level(v) ≥ level(b), for every bound b
	 */
	long level(BigDecimal value) {
		if (!this.fixedPoint) {
			return this.bounds.stream().filter((bound) -> bound.compareTo(value) <= 0).count();
		}
		BigInteger level = value.setScale(this.scale, RoundingMode.FLOOR).unscaledValue();
		return (level.bitLength() <= 62) ? level.longValue() : level.signum() * LIMIT;
	}

	/**
	 * The lowest level inside a band.
	 * @param band one of those this gauge was made for
	 * @return the level that readings must reach
	 */
	long lowest(Band band) {
		return (band.lower() != null) ? level(band.lower()) : -LIMIT;
	}

	/**
	 * The first level above a band.
	 * @param band one of those this gauge was made for
	 * @return the level that readings must stay below
	 */
	long beyond(Band band) {
		return (band.upper() != null) ? level(band.upper()) : LIMIT + 1;
	}

}
