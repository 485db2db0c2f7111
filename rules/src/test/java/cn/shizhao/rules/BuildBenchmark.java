package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.shizhao.rules.IndexBook.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a workbook of the size of the default 先锋指数 takes from rows to the first score:
 * in a machine that never compiled rules, and in one that has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BuildBenchmark {

	private final IndexBook book = PolicyBooks.index(Subject.MEMBER);

	private final List<Facts> member = SyntheticMembers.ofAnOffice(1);

	private int version;

	/**
	 * The first workbook of a Java process.
	 * @return the score
	 */
	@Benchmark
	@Fork(5)
	@Warmup(iterations = 0)
	@Measurement(iterations = 1)
	public List<Score> cold() {
		return newVersion();
	}

	/**
	 * One more workbook.
	 * @return the score
	 */
	@Benchmark
	@Fork(1)
	@Warmup(iterations = 30)
	@Measurement(iterations = 20)
	public List<Score> warm() {
		return newVersion();
	}

	private List<Score> newVersion() {
		BigDecimal change = BigDecimal.valueOf(++this.version, 6);
		List<Row> rows = this.book.rows().stream().map((row) -> shift(row, change)).toList();
		return IndexScorer
			.of(new IndexBook(this.book.subject(), this.book.file(), this.book.hash(), rows, this.book.caps(),
					this.book.grades(), List.of()))
			.score(this.member);
	}

	private static Row shift(Row row, BigDecimal change) {
		Band band = new Band((row.band().lower() != null) ? row.band().lower().add(change) : null,
				(row.band().upper() != null) ? row.band().upper().add(change) : null);
		return new Row(row.code(), row.category(), row.indicator(), band, row.mode(), row.points(), row.note(),
				row.sheetRow());
	}

}
