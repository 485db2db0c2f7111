package cn.shizhao.commendation.letter;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a family reads of the records.
 */
class DeedsTests {

	@Test
	void theRarerDeedsComeFirstAndFourAreEnough() {
		assertThat(Deeds.of(facts(Map.of(Indicator.LECTURE_RATE, "1", Indicator.VOLUNTEER_HOURS, "12.0",
				Indicator.PROPOSALS, "2", Indicator.PARTY_DAY_RATE, "1.0000", Indicator.COMMUNITY, "1"))))
			.isEqualTo("提出的 2 条建议被采纳，参加志愿服务 12 小时，月讲堂次次到课，主题党日从不缺席。");
	}

	@Test
	void whatIsNotWholeOrMissingIsNotPraised() {
		assertThat(Deeds.of(facts(Map.of(Indicator.LECTURE_RATE, "0.95", Indicator.VOLUNTEER_HOURS, "0")))).isEmpty();
	}

	private static Facts facts(Map<Indicator, String> values) {
		Facts facts = new Facts("CZ0058", "陈晨", "B02", "K02", Map.of());
		for (Map.Entry<Indicator, String> value : new EnumMap<>(values).entrySet()) {
			facts = facts.with(value.getKey(), new BigDecimal(value.getValue()));
		}
		return facts;
	}

}
