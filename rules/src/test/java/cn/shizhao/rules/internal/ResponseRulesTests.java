package cn.shizhao.rules.internal;

import java.math.BigDecimal;
import java.util.List;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.ResponseBook.Circumstances;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseRulesTests {

	private static final ResponseCondition ANY = new ResponseCondition(null, null, new Band(null, null));

	private static final ResponseCondition GAMBLING = new ResponseCondition(9, Circumstances.ORDINARY,
			new Band(BigDecimal.valueOf(2), BigDecimal.TEN));

	@Test
	void theRulesAreMadeOfDigitsOnly() {
		String form = """
				rule "response #"
				salience #
				activation-group "first match decides"
				when
					$incident : Incident(clause >= #, clause <= #, circumstances >= #, circumstances <= #, count >= #, count < #)
				then
					$incident.decide(#);
				end
				""";
		assertThat(ResponseRules.of(List.of(ANY, GAMBLING))
			.drl()
			.replaceAll("-?\\d+", "#")
			.replaceAll("\\s+", " ")
			.strip()).isEqualTo(
					("package cn.shizhao.rules.compiled; import cn.shizhao.rules.internal.Incident; " + form.repeat(2))
						.replaceAll("\\s+", " ")
						.strip());
	}

	@Test
	void theHigherRowGoesFirst() {
		assertThat(ResponseRules.of(List.of(GAMBLING, ANY)).drl().replaceAll("\\s+", " ")).contains(
				"rule \"response 0\" salience 2", "clause >= 9, clause <= 9, circumstances >= 1, circumstances <= 1",
				"count >= 2, count < 10", "rule \"response 1\" salience 1",
				"clause >= 1, clause <= 10, circumstances >= 0, circumstances <= 2", "count >= 1, count < 2147483648");
	}

	@Test
	void equalRowsShareTheirRules() {
		assertThat(ResponseRules.of(List.of(GAMBLING, ANY))).isSameAs(ResponseRules.of(List.of(GAMBLING, ANY)))
			.isNotSameAs(ResponseRules.of(List.of(ANY, GAMBLING)));
	}

}
