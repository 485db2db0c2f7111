package cn.shizhao.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * The rows of 处置 as a compiled rule base: decides which row a finding gets, the first
 * that matches. Rule bases are kept by content. Safe to share between threads.
 */
public final class ResponseRules {

	private static final BigDecimal BEYOND = BigDecimal.valueOf(Integer.MAX_VALUE + 1L);

	private static final RecentRules<ResponseCondition, ResponseRules> RECENT = new RecentRules<>(ResponseRules::new);

	private final List<ResponseCondition> rows;

	private final LazyBase base = new LazyBase(this::drl);

	private ResponseRules(List<ResponseCondition> rows) {
		this.rows = rows;
	}

	/**
	 * The rules of some rows, compiled when first used.
	 * @param rows in sheet order
	 * @return the rules
	 */
	public static ResponseRules of(List<ResponseCondition> rows) {
		return RECENT.of(rows);
	}

	/**
	 * Decides on one finding.
	 * @param clause 条款
	 * @param circumstances 情节
	 * @param count 同类次数
	 * @return the index of the first row that matches, empty when none does
	 */
	public OptionalInt decide(int clause, Circumstances circumstances, int count) {
		Incident incident = new Incident(clause, circumstances, count);
		this.base.get().newStatelessKieSession().execute(incident);
		return incident.row();
	}

	String drl() {
		return RuleCompiler.fill("responses.drt", IntStream.range(0, this.rows.size()).mapToObj(this::cells).toList());
	}

	private String[] cells(int index) {
		ResponseCondition row = this.rows.get(index);
		Integer clause = row.clause();
		Circumstances circumstances = row.circumstances();
		long[] cells = { index, this.rows.size() - index, (clause != null) ? clause : 1,
				(clause != null) ? clause : ResponseBook.CLAUSES, (circumstances != null) ? circumstances.ordinal() : 0,
				(circumstances != null) ? circumstances.ordinal() : Circumstances.values().length - 1,
				whole(row.repeats().lower(), BigDecimal.ONE), whole(row.repeats().upper(), BEYOND) };
		return Arrays.stream(cells).mapToObj(String::valueOf).toArray(String[]::new);
	}

	/**
	 * Counts are whole: count ≥ b holds just when count ≥ ⌈b⌉, and count &lt; b just when
	 * count &lt; ⌈b⌉.
	 */
	private static long whole(@Nullable BigDecimal bound, BigDecimal open) {
		return (bound != null)
				? bound.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).min(BEYOND).longValueExact()
				: open.longValueExact();
	}

}
