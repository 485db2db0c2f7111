package cn.shizhao.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in a CSV so that no program for tables runs it, and reads the same again.
 */
class CsvCellsTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+86 100", "-1+cmd", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-1.", "--1" })
	void whatWouldBeRunGetsAnApostrophe(String text) {
		assertThat(CsvCells.written(text)).isEqualTo("'" + text);
		assertThat(CsvCells.read(CsvCells.written(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "王鹏", "-1", "-0.25", "1=1", "'", "'平常", "a@b" })
	void theRestStaysAsItIs(String text) {
		assertThat(CsvCells.written(text)).isEqualTo(text);
		assertThat(CsvCells.read(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'=1", "''-x", "'" })
	void anApostropheOfSomeonesOwnIsKept(String text) {
		assertThat(CsvCells.read(CsvCells.written(text))).isEqualTo(text);
	}

}
