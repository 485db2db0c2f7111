package cn.shizhao.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;

/**
 * The scoring as the rules are written down, in plain Java and without the engine: what
 * the real one is compared with, for results and for speed.
 */
final class ReferenceScorer {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final IndexBook book;

	ReferenceScorer(IndexBook book) {
		this.book = book;
	}

	Expected score(Facts facts) {
		List<Hit> hits = new ArrayList<>();
		boolean vetoed = false;
		BigDecimal sum = BigDecimal.ZERO;
		for (Category category : Category.values()) {
			BigDecimal part = BigDecimal.ZERO;
			for (Row row : this.book.rows()) {
				BigDecimal value = facts.value(row.indicator());
				if (row.category() == category && value != null && fires(row, value)) {
					BigDecimal points = points(row, value);
					hits.add(new Hit(row, value, points));
					part = part.add(points);
					vetoed |= category == Category.VETO;
				}
			}
			BigDecimal cap = this.book.caps().get(category);
			sum = sum.add((cap != null) ? part.min(cap) : part);
		}
		BigDecimal total = vetoed ? BigDecimal.ZERO : sum.max(BigDecimal.ZERO).min(HUNDRED);
		return new Expected(total.setScale(2, RoundingMode.HALF_UP), vetoed, hits);
	}

	private static boolean fires(Row row, BigDecimal value) {
		boolean reached = row.band().lower() == null || value.compareTo(row.band().lower()) >= 0;
		return reached && (row.band().upper() == null || value.compareTo(row.band().upper()) < 0);
	}

	private static BigDecimal points(Row row, BigDecimal value) {
		if (row.category() == Category.VETO) {
			return BigDecimal.ZERO;
		}
		BigDecimal points = (row.mode() == Mode.PER_UNIT) ? row.points().multiply(value) : row.points();
		return (row.category() == Category.DEDUCTION) ? points.negate() : points;
	}

	/**
	 * What must come out for one subject.
	 */
	record Expected(BigDecimal total, boolean vetoed, List<Hit> hits) {
	}

	/**
	 * A row that fires.
	 */
	record Hit(Row row, BigDecimal value, BigDecimal points) {
	}

}
