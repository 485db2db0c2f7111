package cn.shizhao.rules.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowRulesTests {

	@Test
	void theRulesAreMadeOfDigitsAndIndicatorNamesOnly() {
		List<Condition<Indicator>> rows = List.of(condition("0.95", null), condition(null, "0.8"),
				condition("-1.5", "1E+30"));
		String form = """
				rule "row # LECTURE_RATE"
				when
					$reading : Reading(indicator == #, level >= #, level < #)
				then
					$reading.fire(#);
				end
				""";
		assertThat(RowRules.of(rows).drl().replaceAll("-?\\d+", "#").replaceAll("\\s+", " ").strip()).isEqualTo(
				("package cn.shizhao.rules.compiled; import cn.shizhao.rules.internal.Reading; " + form.repeat(3))
					.replaceAll("\\s+", " ")
					.strip());
	}

	@Test
	void boundsAppearInTheUnitOfTheFinestOne() {
		assertThat(RowRules.of(List.of(condition("0.8", "0.95"))).drl()).contains("level >= 80, level < 95");
	}

	@Test
	void equalRowsShareTheirRules() {
		assertThat(RowRules.of(List.of(condition("0.8", "0.95"))))
			.isSameAs(RowRules.of(List.of(condition("0.8", "0.95"))))
			.isNotSameAs(RowRules.of(List.of(condition("0.8", "0.96"))));
	}

	@Test
	void onlySoManyRuleBasesAreKept() {
		RowRules<Indicator> first = RowRules.of(List.of(condition("7", null)));
		IntStream.range(100, 400).forEach((bound) -> RowRules.of(List.of(condition(String.valueOf(bound), null))));
		assertThat(RowRules.of(List.of(condition("7", null)))).isNotSameAs(first);
	}

	@Test
	void subjectsWithTheSameValueFireTheSameRows() {
		RowRules<Indicator> rules = RowRules
			.of(List.of(condition("0.5", null), condition(null, "0.5"), condition(null, null)));
		assertThat(rules.fire(List.of(facts("0.5"), facts("0.50"), facts("0.4"), facts(null))))
			.isDeepEqualTo(new int[][] { { 0, 2 }, { 0, 2 }, { 1, 2 }, {} });
	}

	@Test
	void aValueMayFireManyRows() {
		List<Condition<Indicator>> rows = IntStream.range(0, 9)
			.mapToObj((i) -> condition(String.valueOf(i), null))
			.toList();
		assertThat(RowRules.of(rows).fire(List.of(facts("6.5")))[0]).containsExactly(0, 1, 2, 3, 4, 5, 6);
	}

	@Test
	void compilesOnAThreadWhoseContextClassLoaderSeesNothing() throws InterruptedException {
		AtomicReference<int[][]> fired = new AtomicReference<>();
		Thread thread = new Thread(
				() -> fired.set(RowRules.of(List.of(condition("0.123", null))).fire(List.of(facts("0.2")))));
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		thread.start();
		thread.join();
		assertThat(fired.get()).isDeepEqualTo(new int[][] { { 0 } });
	}

	private static Condition<Indicator> condition(String lower, String upper) {
		return new Condition<>(Indicator.LECTURE_RATE, new Band((lower != null) ? new BigDecimal(lower) : null,
				(upper != null) ? new BigDecimal(upper) : null));
	}

	private static Facts facts(String rate) {
		return new Facts("X", "某", null, null,
				(rate != null) ? Map.of(Indicator.LECTURE_RATE, new BigDecimal(rate)) : Map.of());
	}

}
