package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every row of the three default index policies at and beside both of its bounds.
 */
class IndexPolicyTests {

	private static final BigDecimal STEP = new BigDecimal("0.0001");

	private static final Map<Subject, IndexBook> BOOKS = new EnumMap<>(Subject.class);

	@ParameterizedTest(name = "{1} at {2}")
	@MethodSource("boundaries")
	void aRowFiresFromItsLowerBoundToJustBelowItsUpperBound(Subject subject, String code, BigDecimal value, Row row,
			boolean inside) {
		Score score = score(subject, Map.of(row.indicator(), value));
		List<Score.Entry> entries = score.entries().stream().filter((entry) -> entry.code().equals(code)).toList();
		assertThat(entries).hasSize(inside ? 1 : 0);
		entries.forEach((entry) -> {
			assertThat(entry.points()).isEqualByComparingTo(expected(row, value));
			assertThat(entry.value()).isEqualTo(value);
			assertThat(entry.indicator()).isEqualTo(row.indicator());
			assertThat(entry.category()).isEqualTo(row.category().label());
			assertThat(entry.note()).isEqualTo(row.note());
			assertThat(entry.sheetRow()).isEqualTo(row.sheetRow());
		});
		assertThat(score.vetoed()).isEqualTo(vetoes(subject, row.indicator(), value));
		assertThat(LedgerSums.of(score)).isEqualByComparingTo(score.total());
	}

	static Stream<Arguments> boundaries() {
		return Stream.of(Subject.values())
			.flatMap((subject) -> book(subject).rows().stream().flatMap((row) -> boundaries(subject, row)));
	}

	private static Stream<Arguments> boundaries(Subject subject, Row row) {
		return Stream.of(row.band().lower(), row.band().upper())
			.filter(Objects::nonNull)
			.flatMap((bound) -> Stream.of(bound.subtract(STEP), bound, bound.add(STEP), bound.add(BigDecimal.TEN)))
			.map((value) -> arguments(subject, row.code(), value, row, inside(row, value)));
	}

	private static boolean inside(Row row, BigDecimal value) {
		boolean reached = row.band().lower() == null || value.compareTo(row.band().lower()) >= 0;
		boolean below = row.band().upper() == null || value.compareTo(row.band().upper()) < 0;
		return reached && below;
	}

	private static BigDecimal expected(Row row, BigDecimal value) {
		if (row.category() == Category.VETO) {
			return BigDecimal.ZERO;
		}
		BigDecimal points = (row.mode() == Mode.PER_UNIT) ? row.points().multiply(value) : row.points();
		return (row.category() == Category.DEDUCTION) ? points.negate() : points;
	}

	private static boolean vetoes(Subject subject, Indicator indicator, BigDecimal value) {
		return book(subject).rows()
			.stream()
			.anyMatch((row) -> row.category() == Category.VETO && row.indicator() == indicator && inside(row, value));
	}

	@ParameterizedTest
	@EnumSource
	void aSubjectWithoutAnyFactsFiresNothing(Subject subject) {
		Score score = score(subject, Map.of());
		assertThat(score.entries()).isEmpty();
		assertThat(score.total()).isEqualTo("0.00");
		assertThat(score.grade()).isEqualTo("不合格");
	}

	private static Score score(Subject subject, Map<Indicator, BigDecimal> values) {
		return IndexScorer.of(book(subject)).score(List.of(new Facts("X", "某", null, null, values))).get(0);
	}

	private static IndexBook book(Subject subject) {
		return BOOKS.computeIfAbsent(subject, PolicyBooks::index);
	}

}
