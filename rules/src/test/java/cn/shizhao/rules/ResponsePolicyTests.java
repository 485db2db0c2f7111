package cn.shizhao.rules;

import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the default response policy, at and beside its bounds.
 */
class ResponsePolicyTests {

	private static final int GAMBLING = 9;

	private static final ResponseDecider POLICY = ResponseDecider.of(PolicyBooks.responses());

	@ParameterizedTest(name = "{0}, time {1}: {2}")
	@CsvSource({ "MINOR, 1, CZ-06", "MINOR, 2, CZ-06", "MINOR, 3, CZ-05", "MINOR, 4, CZ-05", "MINOR, 2147483647, CZ-05",
			"ORDINARY, 1, CZ-04", "ORDINARY, 2, CZ-04", "ORDINARY, 3, CZ-03", "ORDINARY, 4, CZ-03",
			"ORDINARY, 2147483647, CZ-03", "SEVERE, 1, CZ-01", "SEVERE, 2, CZ-01", "SEVERE, 3, CZ-01" })
	void circumstancesAndRepeatsDecideOnEveryClauseButGambling(Circumstances circumstances, int count, String code) {
		assertThat(IntStream.rangeClosed(1, ResponseBook.CLAUSES).filter((clause) -> clause != GAMBLING))
			.allSatisfy((clause) -> assertThat(POLICY.decide(clause, circumstances, count).code()).isEqualTo(code));
	}

	@ParameterizedTest(name = "{0}, time {1}: {2}")
	@CsvSource({ "MINOR, 1, CZ-02", "MINOR, 3, CZ-02", "ORDINARY, 1, CZ-02", "ORDINARY, 3, CZ-02", "SEVERE, 1, CZ-01",
			"SEVERE, 3, CZ-01" })
	void gamblingIsAlwaysSevere(Circumstances circumstances, int count, String code) {
		Response response = POLICY.decide(GAMBLING, circumstances, count);
		assertThat(response.code()).isEqualTo(code);
		assertThat(response.grade()).isEqualTo(Grade.SEVERE);
	}

	@Test
	void theGradesTellWhoIsWrittenToHowLongThereIsAndWhetherToTalk() {
		Response reminder = POLICY.decide(1, Circumstances.MINOR, 1);
		assertThat(reminder).isEqualTo(new Response("CZ-06", null, Circumstances.MINOR, reminder.repeats(),
				Grade.REMINDER, List.of(Recipient.SELF), 5, false, 7));
		Response ordinary = POLICY.decide(1, Circumstances.ORDINARY, 1);
		assertThat(ordinary).isEqualTo(new Response("CZ-04", null, Circumstances.ORDINARY, ordinary.repeats(),
				Grade.ORDINARY, List.of(Recipient.SELF, Recipient.SECTION_HEAD), 5, true, 5));
		Response severe = POLICY.decide(1, Circumstances.SEVERE, 1);
		assertThat(severe).isEqualTo(new Response("CZ-01", null, Circumstances.SEVERE, new Band(null, null),
				Grade.SEVERE, List.of(Recipient.values()), 3, true, 2));
	}

}
