package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.IndexBook.Category;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ScoringStreamTests {

	private static final int MANY = 40 * Batches.SIZE + 7;

	private final IndexScorer scorer = IndexScorer.of(IndexBooks.book(Map.of(),
			IndexBooks.perUnit("A", Category.BASIC, Indicator.HONOURS, IndexBooks.band("1", null), "2")));

	@Test
	void deliversInOrderOnTheCallingThreadWithoutReadingFarAhead() {
		Thread caller = Thread.currentThread();
		AtomicInteger read = new AtomicInteger();
		AtomicInteger delivered = new AtomicInteger();
		AtomicInteger farthest = new AtomicInteger();
		Iterator<Facts> subjects = subjects(MANY).peek((facts) -> {
			assertThat(Thread.currentThread()).isSameAs(caller);
			farthest.accumulateAndGet(read.incrementAndGet() - delivered.get(), Math::max);
		}).iterator();
		this.scorer.score(subjects, (score) -> {
			assertThat(Thread.currentThread()).isSameAs(caller);
			assertThat(score.id()).isEqualTo("CZ" + delivered.get());
			assertThat(score.total().intValueExact()).isEqualTo(2 * (delivered.getAndIncrement() % 50));
		});
		assertThat(delivered).hasValue(MANY);
		assertThat(farthest.get())
			.isLessThanOrEqualTo((2 * Runtime.getRuntime().availableProcessors() + 2) * Batches.SIZE);
	}

	@Test
	void anEmptyStreamDeliversNothing() {
		List<Score> scores = new ArrayList<>();
		this.scorer.score(Stream.<Facts>empty().iterator(), scores::add);
		assertThat(scores).isEmpty();
	}

	@Test
	void aFailureOfTheReaderComesThroughAsItIs() {
		IllegalStateException failure = new IllegalStateException("第 9 行读不出来");
		Iterator<Facts> subjects = subjects(MANY).peek((facts) -> {
			if (facts.id().equals("CZ" + 9 * Batches.SIZE)) {
				throw failure;
			}
		}).iterator();
		assertThatIllegalStateException().isThrownBy(() -> this.scorer.score(subjects, (score) -> {
		})).isSameAs(failure);
	}

	@Test
	void aFailureOfTheSinkComesThroughAsItIs() {
		IllegalStateException failure = new IllegalStateException("磁盘已满");
		assertThatIllegalStateException().isThrownBy(() -> this.scorer.score(subjects(MANY).iterator(), (score) -> {
			throw failure;
		})).isSameAs(failure);
	}

	@Test
	void aValueThatCannotBeScoredComesThroughWithItsMessage() {
		Stream<Facts> bad = Stream.of(IndexBooks.facts("CZ8888", Indicator.HONOURS, "1E+99"));
		Iterator<Facts> subjects = Stream.concat(subjects(MANY), bad).iterator();
		assertThatIllegalArgumentException().isThrownBy(() -> this.scorer.score(subjects, (score) -> {
		})).withMessageContaining("CZ8888").withMessageContaining("上级表彰数");
	}

	private static Stream<Facts> subjects(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> IndexBooks.facts("CZ" + i, Indicator.HONOURS, String.valueOf(i % 50)));
	}

}
