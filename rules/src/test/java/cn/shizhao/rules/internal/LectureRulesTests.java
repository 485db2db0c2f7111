package cn.shizhao.rules.internal;

import java.util.List;

import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.internal.Prospect.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LectureRulesTests {

	private static final int NEVER = Integer.MAX_VALUE;

	private static final LectureRules RULES = LectureRules.of(new Quota(2, 1, 3));

	@Test
	void theQuotaReachesTheRulesAsDigitsOnly() {
		String other = LectureRules.of(new Quota(71, 72, 73)).drl();
		assertThat(RULES.drl()).contains("lectures >= 1)", "branchLectures >= 2)", "distance < 3)")
			.isNotEqualTo(other)
			.isEqualTo(other.replace("72", "1").replace("71", "2").replace("73", "3"));
	}

	@Test
	void equalQuotasShareTheirRules() {
		assertThat(LectureRules.of(new Quota(2, 1, 3))).isSameAs(RULES)
			.isNotSameAs(LectureRules.of(new Quota(2, 1, 4)));
	}

	@Test
	void theFirstWhomNothingStandsAgainstIsChosen() {
		List<Prospect> prospects = List.of(new Prospect(5, 0, 1, 3), new Prospect(1, 1, 2, 1), new Prospect(2, 0, 2, 9),
				new Prospect(4, 0, 0, NEVER), new Prospect(3, 0, 1, 2));
		RULES.settle(prospects);
		assertThat(prospects).extracting(Prospect::state)
			.containsExactly(State.RANKED_LOWER, State.PERSON_FULL, State.BRANCH_FULL, State.CHOSEN, State.TOO_NEAR);
	}

	@Test
	void nobodyIsChosenOfNobody() {
		List<Prospect> prospects = List.of(new Prospect(1, 1, 1, 4));
		RULES.settle(prospects);
		assertThat(prospects).extracting(Prospect::state).containsExactly(State.PERSON_FULL);
		RULES.settle(List.of());
	}

}
