package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Grade;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;
import org.jspecify.annotations.Nullable;

/**
 * Small index books for single questions.
 */
final class IndexBooks {

	static final List<Grade> GRADES = List.of(new Grade("好", band("60", null)), new Grade("差", band(null, "60")));

	private IndexBooks() {
	}

	static IndexBook book(Map<Category, BigDecimal> caps, Row... rows) {
		return new IndexBook(Subject.MEMBER, "试.xlsx", "f".repeat(64), List.of(rows), caps, GRADES, List.of());
	}

	static Row fixed(String code, Category category, Indicator indicator, Band band, String points) {
		return new Row(code, category, indicator, band, Mode.FIXED, new BigDecimal(points), "", 2);
	}

	static Row perUnit(String code, Category category, Indicator indicator, Band band, String points) {
		return new Row(code, category, indicator, band, Mode.PER_UNIT, new BigDecimal(points), "", 2);
	}

	static Row veto(String code, Indicator indicator, Band band) {
		return new Row(code, Category.VETO, indicator, band, null, null, "", 2);
	}

	static Band band(@Nullable String lower, @Nullable String upper) {
		return new Band(decimal(lower), decimal(upper));
	}

	static Facts facts(String id, Object... indicatorsAndValues) {
		Facts facts = new Facts(id, "某" + id, null, null, Map.of());
		for (int i = 0; i < indicatorsAndValues.length; i += 2) {
			facts = facts.with((Indicator) indicatorsAndValues[i], new BigDecimal((String) indicatorsAndValues[i + 1]));
		}
		return facts;
	}

	private static @Nullable BigDecimal decimal(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

}
