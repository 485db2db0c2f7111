package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How forms with files stand in our pages: sent by htmx, so that a refused one stays as
 * it was filled in, and saying how large a file may be.
 */
class UploadFormTests {

	private static final Path TEMPLATES = Path.of("app/src/main/resources/templates");

	private static final Pattern FORM = Pattern.compile("<form[^>]*enctype=\"multipart/form-data\"[^>]*>");

	private static final Pattern FILE = Pattern.compile("<input[^>]*type=\"file\"[^>]*>");

	/** Sends its file by a script of its own. */
	private static final String ROUND = "findings-round.html";

	@Test
	void aFormWithFilesStaysWhenItIsRefused() throws IOException {
		List<String> forms = found(FORM);
		assertThat(forms).hasSizeGreaterThanOrEqualTo(5)
			.allMatch((form) -> form.contains("hx-boost=\"true\"") && form.contains("hx-disabled-elt=\"find button\""));
	}

	@Test
	void aFieldForFilesSaysHowLargeTheyMayBe() throws IOException {
		assertThat(found(FILE)).hasSizeGreaterThanOrEqualTo(5)
			.allMatch((field) -> Pattern.compile("data-most=\"\\d+\"").matcher(field).find());
	}

	private static List<String> found(Pattern what) throws IOException {
		try (Stream<Path> pages = Files.walk(TEMPLATES)) {
			return pages.filter((page) -> page.toString().endsWith(".html") && !page.endsWith(ROUND))
				.map(UploadFormTests::read)
				.flatMap((page) -> what.matcher(page).results().map((match) -> match.group()))
				.toList();
		}
	}

	private static String read(Path page) {
		try {
			return Files.readString(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
