package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.evaluation.facts.LectureRecords.Value;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The register of lectures as facts of members.
 */
class LectureCollectorTests {

	private static final Period QUARTER = new Period(2026, 4);

	private final FakeBureau bureau = new FakeBureau();

	@Test
	void whoeverGaveNoLectureHasNoneInAQuarterThatWasKept() {
		List<Candidate> found = collected(Set.of(Indicator.LECTURES_GIVEN),
				new Value("CZ0001", Indicator.LECTURES_GIVEN, BigDecimal.ONE, "月讲堂台账：主讲 2026-10《题目》"));
		assertThat(found).hasSameSizeAs(this.bureau.members()).allSatisfy((candidate) -> {
			assertThat(candidate.source()).isEqualTo(FactBook.Source.REGISTER);
			assertThat(candidate.key().indicator()).isEqualTo(Indicator.LECTURES_GIVEN);
		});
		assertThat(found).extracting((candidate) -> candidate.key().id(), Candidate::amount, Candidate::detail)
			.contains(tuple("CZ0001", BigDecimal.ONE, "月讲堂台账：主讲 2026-10《题目》"),
					tuple("CZ0002", BigDecimal.ZERO, "月讲堂台账：本季度没有"));
	}

	@Test
	void whoeverIsOnNoListIsLeftToOtherSources() {
		assertThat(collected(Set.of(), new Value("CZ0001", Indicator.LECTURE_RATE, new BigDecimal("0.6667"), "月讲堂台账")))
			.singleElement()
			.extracting((candidate) -> candidate.key().id(), Candidate::amount)
			.containsExactly("CZ0001", new BigDecimal("0.6667"));
	}

	@Test
	void aQuarterThatWasNotKeptSaysNothing() {
		assertThat(collected(Set.of())).isEmpty();
	}

	private List<Candidate> collected(Set<Indicator> kept, Value... values) {
		this.bureau.reset();
		LectureRecords records = new LectureRecords() {

			@Override
			public Set<Indicator> kept(Period period) {
				return kept;
			}

			@Override
			public List<Value> of(Period period) {
				return List.of(values);
			}

		};
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("records", records));
		return new LectureCollector(this.bureau, beans.getBeanProvider(LectureRecords.class)).collect(QUARTER).toList();
	}

}
