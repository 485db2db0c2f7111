package cn.shizhao.platform.casework;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a draft is read from what a form sends.
 */
class PostedTests {

	private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	@Test
	void revisionAndContentStandSideBySide() throws JsonProcessingException {
		assertThat(read("{\"revision\": 7, \"submit\": true, \"names\": [\"甲\", \"乙\"]}"))
			.isEqualTo(new Posted<>(7, true, new Names(List.of("甲", "乙"), null)));
	}

	@Test
	void whoSaysNothingHasSeenNothing() throws JsonProcessingException {
		assertThat(read("{\"names\": []}")).isEqualTo(new Posted<>(0, false, new Names(List.of(), null)));
	}

	@Test
	void aFormMayNameItsFieldsAsItLikes() throws JsonProcessingException {
		assertThat(read("{\"revision\": 7, \"names\": [], \"content\": \"谈了\"}").content())
			.isEqualTo(new Names(List.of(), "谈了"));
	}

	@Test
	void whatIsNoDraftIsRefused() {
		assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read("{\"names\": 3}"));
		assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read("[]"));
	}

	private Posted<Names> read(String text) throws JsonProcessingException {
		return this.json.readValue(text, new TypeReference<>() {
		});
	}

	/**
	 * What a form holds.
	 *
	 * @param names any
	 * @param content named as the draft's own
	 */
	record Names(List<String> names, @Nullable String content) {
	}

}
