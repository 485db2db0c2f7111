package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import cn.shizhao.rules.IndexBook.Category;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.IndexBooks.band;
import static cn.shizhao.rules.IndexBooks.fixed;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several versions of one workbook in use at the same time.
 */
class WorkbookVersionsTests {

	private static final int THREADS = 8;

	private final List<Facts> subjects = IntStream.range(0, 5000)
		.mapToObj((i) -> IndexBooks.facts("CZ" + i, Indicator.PERFORMANCE, String.valueOf(i % 101)))
		.toList();

	@RepeatedTest(3)
	void twoVersionsScoredAtOnceByManyThreadsGiveEachItsOwnResult(RepetitionInfo round) throws Exception {
		String place = "." + round.getCurrentRepetition();
		List<IndexBook> versions = List.of(version("60" + place, "1"), version("80" + place, "2"));
		CyclicBarrier together = new CyclicBarrier(THREADS);
		List<Callable<List<Score>>> tasks = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			IndexBook version = versions.get(i % 2);
			tasks.add(() -> {
				together.await();
				return IndexScorer.of(version).score(this.subjects);
			});
		}
		List<List<Score>> results = inThreads(tasks);
		for (int i = 0; i < THREADS; i++) {
			assertThat(results.get(i)).extracting(Score::total).isEqualTo(expected(versions.get(i % 2)));
		}
	}

	@Test
	void twoVersionsThatDifferOnlyInPointsShareRulesButNotPoints() {
		assertThat(totals(version("70", "1"))).isEqualTo(expected(version("70", "1")));
		assertThat(totals(version("70", "3.5"))).isEqualTo(expected(version("70", "3.5")));
	}

	@Test
	void textOfAWorkbookReachesTheLedgerAsItIsAndNothingElse() {
		String hostile = "\"); System.exit(1); @{index} end rule \"x\" when then //";
		IndexBook.Row row = new IndexBook.Row(hostile, Category.BASIC, Indicator.PERFORMANCE, band("1", null),
				IndexBook.Mode.FIXED, BigDecimal.ONE, hostile, 2);
		Score score = IndexScorer.of(IndexBooks.book(Map.of(), row)).score(this.subjects.subList(1, 2)).get(0);
		assertThat(score.entries()).containsExactly(
				new Score.Entry(hostile, "基础", Indicator.PERFORMANCE, BigDecimal.ONE, BigDecimal.ONE, hostile, 2));
	}

	private static <T> List<T> inThreads(List<Callable<T>> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(tasks)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

	private List<BigDecimal> totals(IndexBook version) {
		return IndexScorer.of(version).score(this.subjects).stream().map(Score::total).toList();
	}

	private List<BigDecimal> expected(IndexBook version) {
		ReferenceScorer reference = new ReferenceScorer(version);
		return this.subjects.stream().map((facts) -> reference.score(facts).total()).toList();
	}

	private static IndexBook version(String bound, String points) {
		return IndexBooks.book(Map.of(), fixed("A", Category.BASIC, Indicator.PERFORMANCE, band(bound, null), points));
	}

}
