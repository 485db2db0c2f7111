package cn.shizhao.evaluation.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "0", "100", "100.00", "92.5", "88.25", " 95 ", "+3", "00.5" })
	void scoresFrom0To100WithTwoDecimalsAreRight(String typed) {
		assertThat(ScoreText.complaint(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			９５     | “９５”用了全角字符，请改成 95
			92。5    | “92。5”用了全角字符，请改成 92.5
			1,5      | “1,5”里有逗号，小数点请用“.”，如 1.5
			１，５   | “１，５”里有逗号，小数点请用“.”，如 1.5
			105      | “105”超出范围，应在 0 到 100 之间
			-1       | “-1”超出范围，应在 0 到 100 之间
			100.01   | “100.01”超出范围，应在 0 到 100 之间
			92.555   | “92.555”的小数多于 2 位，请最多保留 2 位
			92.500   | “92.500”的小数多于 2 位，请最多保留 2 位
			优秀     | “优秀”不是数字，请只填数字，如 92.5
			1e2      | “1e2”不是数字，请只填数字，如 92.5
			.5       | “.5”不是数字，请只填数字，如 92.5
			95分     | “95分”不是数字，请只填数字，如 92.5
			""")
	void whatIsWrongIsSaidWithTheValueAndWhatToDo(String typed, String complaint) {
		assertThat(ScoreText.complaint(typed)).hasValue(complaint);
	}

	@Test
	void nothingTypedAsksForAScore() {
		assertThat(ScoreText.complaint(null)).hasValue("请填写");
		assertThat(ScoreText.complaint("  ")).hasValue("请填写");
	}

	@Test
	void aScoreIsKeptWithTwoDecimals() {
		assertThat(ScoreText.read(" 92.5 ")).hasToString("92.50");
	}

}
