package cn.shizhao.rules.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.rules.Measure;
import cn.shizhao.rules.Measured;

/**
 * The rows of a workbook as a compiled rule base: decides which rows fire for which
 * subject. Rule bases are kept by content, the most recently used ones, so that a changed
 * cell can never meet the rules of another version. Safe to share between threads.
 *
 * @param <M> the list of indicators
 */
public final class RowRules<M extends Measure> {

	private static final RecentRules<Condition<?>, RowRules<?>> RECENT = new RecentRules<>(RowRules::ofAny);

	private final List<Condition<M>> rows;

	private final Map<M, Gauge> gauges;

	private final LazyBase base = new LazyBase(this::drl);

	private RowRules(List<Condition<M>> rows) {
		this.rows = rows;
		this.gauges = rows.stream()
			.collect(Collectors.groupingBy(Condition::indicator, LinkedHashMap::new, Collectors
				.collectingAndThen(Collectors.mapping(Condition::band, Collectors.toList()), Gauge::new)));
	}

	/**
	 * The rules of some rows, compiled when first used.
	 * @param <M> the list of indicators
	 * @param rows in sheet order
	 * @return the rules
	 */
	@SuppressWarnings("unchecked")
	public static <M extends Measure> RowRules<M> of(List<Condition<M>> rows) {
		return (RowRules<M>) RECENT.of(rows);
	}

	@SuppressWarnings("unchecked")
	private static RowRules<?> ofAny(List<Condition<?>> rows) {
		return new RowRules<>((List<Condition<Measure>>) (List<?>) rows);
	}

	/**
	 * Decides which rows fire.
	 * @param subjects any number; a few thousand at once are fastest
	 * @return for every subject the indexes of its rows, ascending
	 * @throws IllegalArgumentException when a value has more digits than can be reckoned
	 * with
	 */
	public int[][] fire(List<? extends Measured<M>> subjects) {
		Readings<M> readings = new Readings<>(this.gauges);
		List<Reading[]> ofSubjects = subjects.stream().map(readings::of).toList();
		this.base.get().newStatelessKieSession().execute(readings.distinct());
		return ofSubjects.stream().map(Readings::rows).toArray(int[][]::new);
	}

	String drl() {
		return RuleCompiler.fill("rows.drt", IntStream.range(0, this.rows.size()).mapToObj(this::cells).toList());
	}

	private String[] cells(int index) {
		Condition<M> row = this.rows.get(index);
		Gauge gauge = this.gauges.get(row.indicator());
		return new String[] { String.valueOf(index), row.indicator().name(), String.valueOf(row.indicator().ordinal()),
				String.valueOf(gauge.lowest(row.band())), String.valueOf(gauge.beyond(row.band())) };
	}

}
