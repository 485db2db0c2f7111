package cn.shizhao.platform.message;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many text messages a text is.
 */
class PartsTests {

	@ParameterizedTest
	@CsvSource({ "0, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4", "1000, 15" })
	void longTextsAreCutIntoPartsOf67(int characters, int parts) {
		assertThat(Parts.of("财".repeat(characters))).isEqualTo(parts);
	}

	@ParameterizedTest
	@CsvSource({ "35, 1", "36, 2" })
	void aRareCharacterTakesTwoPlaces(int characters, int parts) {
		assertThat(Parts.of("\uD870\uDC29".repeat(characters))).isEqualTo(parts);
	}

}
