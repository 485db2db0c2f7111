package cn.shizhao.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our Tasklist speaks as completely as the shipped English one.
 */
class TasklistLabelsTests {

	private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

	/** A pattern of a date and an empty label are no words. */
	private static final Set<String> NO_WORDS = Set.of("INVALID_DATE", "NO_TASK_FORM");

	@Test
	void everyLabelIsTranslatedWithItsPlaceholders() throws IOException {
		TreeMap<String, String> english = labels("en.json");
		TreeMap<String, String> chinese = labels("zh.json");
		assertThat(chinese.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet())
			.allSatisfy((key) -> assertThat(placeholders(chinese.get(key))).isEqualTo(placeholders(english.get(key))));
	}

	@Test
	void noEnglishWordIsLeft() throws IOException {
		TreeMap<String, String> chinese = labels("zh.json");
		chinese.keySet().removeAll(NO_WORDS);
		assertThat(chinese.values()).allSatisfy(
				(label) -> assertThat(PLACEHOLDER.matcher(label).replaceAll("").replaceAll("<[^>]*>|&[lg]t;", ""))
					.doesNotContainPattern("[A-Za-z]"));
	}

	private static List<String> placeholders(String label) {
		return PLACEHOLDER.matcher(label).results().map((found) -> found.group().replace(" ", "")).sorted().toList();
	}

	private static TreeMap<String, String> labels(String file) throws IOException {
		try (InputStream in = TasklistLabelsTests.class.getResourceAsStream(LOCALES + file)) {
			String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
			JsonNode labels = new ObjectMapper().readTree(json).get("labels");
			TreeMap<String, String> found = new TreeMap<>();
			labels.fields().forEachRemaining((label) -> found.put(label.getKey(), label.getValue().asText()));
			return found;
		}
	}

}
