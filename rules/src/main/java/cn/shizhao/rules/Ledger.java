package cn.shizhao.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;
import cn.shizhao.rules.Score.Entry;

/**
 * Adds up the rows that fired, in exact decimals, and writes every step down so that the
 * entries sum to the total.
 */
final class Ledger {

	private static final int PLACES = 2;

	private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(PLACES);

	private static final BigDecimal MAXIMUM = BigDecimal.valueOf(100).setScale(PLACES);

	private static final Category[] CATEGORIES = Category.values();

	private final IndexBook book;

	private final Row[] rows;

	private final Map<Category, BigDecimal> caps;

	/** Points of one hit, negative for deductions, zero for 否决. */
	private final BigDecimal[] points;

	Ledger(IndexBook book) {
		this.book = book;
		this.rows = book.rows().toArray(Row[]::new);
		this.caps = book.caps();
		this.points = book.rows().stream().map(Ledger::signedPoints).toArray(BigDecimal[]::new);
	}

	private static BigDecimal signedPoints(Row row) {
		if (row.points() == null) {
			return BigDecimal.ZERO;
		}
		return (row.category() == Category.DEDUCTION) ? row.points().negate() : row.points();
	}

	/**
	 * The score of a subject.
	 * @param subject the facts
	 * @param fired indexes of the rows that fired, ascending
	 * @return total, grade and every entry
	 */
	Score score(Facts subject, int[] fired) {
		List<Entry> entries = new ArrayList<>(fired.length + 3);
		BigDecimal[] sums = new BigDecimal[CATEGORIES.length];
		Arrays.fill(sums, BigDecimal.ZERO);
		boolean vetoed = false;
		for (int index : fired) {
			Row row = this.rows[index];
			BigDecimal value = subject.value(row.indicator());
			BigDecimal earned = earned(index, value);
			entries.add(new Entry(row.code(), row.category().label(), row.indicator(), value, earned, row.note(),
					row.sheetRow()));
			sums[row.category().ordinal()] = sums[row.category().ordinal()].add(earned);
			vetoed |= row.category() == Category.VETO;
		}
		BigDecimal total = settle(sum(sums, entries), vetoed, entries);
		return new Score(subject.id(), total, this.book.grade(total), vetoed, Collections.unmodifiableList(entries));
	}

	private BigDecimal earned(int index, BigDecimal value) {
		BigDecimal once = this.points[index];
		return (this.rows[index].mode() == Mode.PER_UNIT) ? once.multiply(value) : once;
	}

	private BigDecimal sum(BigDecimal[] sums, List<Entry> entries) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Category category : CATEGORIES) {
			BigDecimal earned = sums[category.ordinal()];
			BigDecimal cap = this.caps.get(category);
			if (cap != null && earned.compareTo(cap) > 0) {
				entries.add(adjustment("封顶", category.label(), earned, cap,
						category.label() + "合计" + plain(earned) + "分，封顶" + plain(cap) + "分"));
				earned = cap;
			}
			sum = sum.add(earned);
		}
		return sum;
	}

	private BigDecimal settle(BigDecimal sum, boolean vetoed, List<Entry> entries) {
		if (vetoed) {
			return settle("否决", sum, NOTHING, "有否决项，总分记0分", entries);
		}
		if (sum.signum() < 0) {
			return settle("下限", sum, NOTHING, "合计低于0分，按0分计", entries);
		}
		if (sum.compareTo(MAXIMUM) > 0) {
			return settle("上限", sum, MAXIMUM, "合计超过100分，按100分计", entries);
		}
		return settle("舍入", sum, sum.setScale(PLACES, RoundingMode.HALF_UP), "四舍五入，保留两位小数", entries);
	}

	private BigDecimal settle(String code, BigDecimal sum, BigDecimal total, String note, List<Entry> entries) {
		if (sum.compareTo(total) != 0) {
			entries.add(adjustment(code, "", sum, total, note));
		}
		return total;
	}

	private static Entry adjustment(String code, String category, BigDecimal from, BigDecimal to, String note) {
		return new Entry(code, category, null, null, to.subtract(from), note, 0);
	}

	private static String plain(BigDecimal points) {
		return points.stripTrailingZeros().toPlainString();
	}

}
