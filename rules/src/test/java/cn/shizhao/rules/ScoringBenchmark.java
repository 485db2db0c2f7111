package cn.shizhao.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Members scored a second by the default 先锋指数, each with its ledger, on all cores: by the
 * rules, by the plain reference, and by the Camunda DMN engine, which only finds the
 * rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class ScoringBenchmark {

	private static final int MANY = 200_000;

	private static final int FEW = 500;

	/**
	 * How much the members' values repeat.
	 */
	@Param({ "office", "spread" })
	public String values = "office";

	private final IndexBook book = PolicyBooks.index(Subject.MEMBER);

	private final IndexScorer scorer = IndexScorer.of(this.book);

	private final ReferenceScorer reference = new ReferenceScorer(this.book);

	private final DmnScorer dmn = new DmnScorer(this.book);

	private List<Facts> members = List.of();

	/**
	 * Makes the members and compares the three on some of them.
	 */
	@Setup
	public void setUp() {
		this.members = this.values.equals("office") ? SyntheticMembers.ofAnOffice(MANY)
				: SyntheticMembers.hardlyAlike(MANY);
		List<Facts> some = this.members.subList(0, FEW);
		List<Score> scores = this.scorer.score(some);
		for (int i = 0; i < FEW; i++) {
			ReferenceScorer.Expected expected = this.reference.score(some.get(i));
			if (!scores.get(i).total().equals(expected.total())
					|| this.dmn.score(some.get(i)) != expected.hits().size()) {
				throw new IllegalStateException("the three do not agree on " + some.get(i));
			}
		}
	}

	/**
	 * The product.
	 * @return ledger entries
	 */
	@Benchmark
	@OperationsPerInvocation(MANY)
	public long rules() {
		LongAdder entries = new LongAdder();
		this.scorer.score(this.members.iterator(), (score) -> entries.add(score.entries().size()));
		return entries.sum();
	}

	/**
	 * Plain Java.
	 * @return ledger entries
	 */
	@Benchmark
	@OperationsPerInvocation(MANY)
	public long plainJava() {
		return this.members.parallelStream().mapToLong((facts) -> this.reference.score(facts).hits().size()).sum();
	}

	/**
	 * Camunda DMN, one COLLECT table of the same rows.
	 * @return rows
	 */
	@Benchmark
	@OperationsPerInvocation(FEW)
	public long camundaDmn() {
		return this.members.subList(0, FEW).parallelStream().mapToLong(this.dmn::score).sum();
	}

}
