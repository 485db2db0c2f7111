package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every finding there can be and looks which row of 处置 it gets: refuses a
 * finding without any, and points at rows that never get one.
 * <p>
 * Between two neighbouring bounds all counts match the same rows, so that it is enough to
 * look at 1 and at each bound.
 */
class ResponseCoverage {

	private static final int DECIDERS_SAID = 10;

	private final Table responses;

	private final Findings findings;

	/** Per row those that decide in its place. */
	private final List<BitSet> deciders = new ArrayList<>();

	private @Nullable String uncovered;

	ResponseCoverage(Table responses, Findings findings) {
		this.responses = responses;
		this.findings = findings;
	}

	/**
	 * Does nothing while the conditions of some row are not known.
	 */
	void check() {
		List<Optional<Reach>> reaches = this.responses.rows().stream().map(Reach::of).toList();
		if (reaches.stream().allMatch(Optional::isPresent)) {
			check(reaches.stream().flatMap(Optional::stream).toList());
		}
	}

	private void check(List<Reach> rows) {
		rows.forEach((row) -> this.deciders.add(new BitSet()));
		int[] counts = rows.stream()
			.flatMap((row) -> Stream.of(1, row.from(), row.below()))
			.filter((count) -> count < Integer.MAX_VALUE)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
		for (int clause = 1; clause <= ResponseBook.CLAUSES; clause++) {
			for (Circumstances circumstances : Circumstances.values()) {
				for (int count : counts) {
					look(rows, clause, circumstances, count);
				}
			}
		}
		if (this.uncovered != null) {
			this.findings.error(this.responses.sheet(), this.uncovered);
		}
		IntStream.range(0, rows.size()).filter((row) -> !this.deciders.get(row).get(row)).forEach(this::warn);
	}

	private void look(List<Reach> rows, int clause, Circumstances circumstances, int count) {
		int first = -1;
		for (int row = 0; row < rows.size(); row++) {
			if (rows.get(row).matches(clause, circumstances, count)) {
				first = (first < 0) ? row : first;
				this.deciders.get(row).set(first);
			}
		}
		if (first < 0 && this.uncovered == null) {
			this.uncovered = "没有一行管第 %d 条、情节%s、同类第 %d 次的问题；请补一行，或把某一行的条款、情节、次数放宽".formatted(clause,
					circumstances.label(), count);
		}
	}

	private void warn(int index) {
		Table.Row row = this.responses.rows().get(index);
		BitSet earlier = this.deciders.get(index);
		String said = earlier.stream()
			.limit(DECIDERS_SAID)
			.mapToObj((decider) -> this.responses.rows().get(decider))
			.map((decider) -> "第 " + decider.number() + " 行 " + decider.text(IndexSheets.CODE))
			.collect(Collectors.joining("、"));
		String rest = (earlier.cardinality() > DECIDERS_SAID) ? "等 " + earlier.cardinality() + " 行" : "";
		this.findings.add(Severity.WARNING, this.responses, row, IndexSheets.CODE,
				"这一行永远轮不到，它管的问题前面已经全部有了处置（" + said + rest + "）；请移到它们前面，或删除这一行");
	}

	/**
	 * The findings a row matches.
	 *
	 * @param clause or null for any
	 * @param circumstances or null for any
	 * @param from the lowest count
	 * @param below the first count beyond
	 */
	private record Reach(@Nullable Integer clause, @Nullable Circumstances circumstances, int from, int below) {

		/**
		 * Empty when the row's conditions are not known or cannot be met.
		 */
		static Optional<Reach> of(Table.Row row) {
			Integer clause = row.whole(ResponseSheets.CLAUSE);
			Integer lower = row.whole(ResponseSheets.LOWER);
			Integer upper = row.whole(ResponseSheets.UPPER);
			Reach reach = new Reach(clause, ResponseReader.circumstances(row), (lower != null) ? lower : 1,
					(upper != null) ? upper : Integer.MAX_VALUE);
			boolean known = row.sound(ResponseSheets.CLAUSE, ResponseSheets.CIRCUMSTANCES, ResponseSheets.LOWER,
					ResponseSheets.UPPER);
			return (known && reach.possible()) ? Optional.of(reach) : Optional.empty();
		}

		private boolean possible() {
			return (this.clause == null || ClauseChecks.exists(this.clause)) && this.from >= 1
					&& this.from < this.below;
		}

		boolean matches(int clause, Circumstances circumstances, int count) {
			return (this.clause == null || this.clause == clause)
					&& (this.circumstances == null || this.circumstances == circumstances) && this.from <= count
					&& count < this.below;
		}

	}

}
