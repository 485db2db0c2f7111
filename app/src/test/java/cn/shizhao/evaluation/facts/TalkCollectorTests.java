package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.facts.TalkRecords.BranchTally;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register of talks as facts of branches.
 */
class TalkCollectorTests {

	private static final Period QUARTER = new Period(2026, 4);

	@Test
	void aBranchHasTheShareOfTalksThatWereCompleted() {
		assertThat(collected((period) -> List.of(new BranchTally("B01", 3, 2, List.of("a", "b", "c"))))).singleElement()
			.satisfies((candidate) -> {
				assertThat(candidate.key()).isEqualTo(new FactKey(Subject.BRANCH, "B01", Indicator.TALK_RATE));
				assertThat(candidate.amount()).isEqualTo(new BigDecimal("0.6667"));
				assertThat(candidate.source()).isEqualTo(FactBook.Source.REGISTER);
				assertThat(candidate.detail()).isEqualTo("谈话台账：应谈 3 次，完成 2 次");
			});
	}

	@Test
	void aBranchWithoutTalksIsLeftToOtherSources() {
		assertThat(collected((period) -> List.of())).isEmpty();
	}

	private static List<Candidate> collected(TalkRecords records) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("records", records));
		return new TalkCollector(beans.getBeanProvider(TalkRecords.class)).collect(QUARTER).toList();
	}

}
