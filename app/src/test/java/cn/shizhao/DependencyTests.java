package cn.shizhao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the jar is made of, read from the bill of materials that the build made: one
 * version of each library, under a licence that someone has agreed to.
 */
class DependencyTests {

	private static final Path TEMPLATES = Path.of("app/src/main/resources/templates");

	private static final Path SCRIPTS = Path.of("app/src/main/resources/static");

	private static final Pattern SCRIPT = Pattern.compile("@\\{/(webjars|_static)/([^}(]+)}");

	private final List<JsonNode> libraries = libraries();

	private final Map<String, String> agreed = agreed();

	private static List<JsonNode> libraries() {
		try (InputStream bill = DependencyTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
			assertThat(bill).as("made by Maven when it is online: without -o").isNotNull();
			return StreamSupport.stream(new ObjectMapper().readTree(bill).get("components").spliterator(), false)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A licence or a library, and why it may be. */
	private static Map<String, String> agreed() {
		try (InputStream lines = DependencyTests.class.getResourceAsStream("/licences.txt")) {
			return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(" = ", 2))
				.collect(Collectors.toMap((line) -> line[0], (line) -> line[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(JsonNode library) {
		return library.path("group").asText() + ":" + library.path("name").asText();
	}

	@Test
	void theBillListsWhatTheJarHolds() {
		assertThat(this.libraries).extracting(DependencyTests::name)
			.contains("cn.shizhao:rules", "org.camunda.bpm:camunda-engine", "org.drools:drools-core",
					"org.mvnpm:echarts")
			.noneMatch((name) -> name.contains("junit") || name.contains("archunit"));
	}

	@Test
	void everyLibraryIsThereInOneVersion() {
		Map<String, Set<String>> versions = new TreeMap<>();
		this.libraries.forEach((library) -> versions.computeIfAbsent(name(library), (name) -> new TreeSet<>())
			.add(library.path("version").asText()));
		versions.values().removeIf((found) -> found.size() == 1);
		assertThat(versions).isEmpty();
	}

	@Test
	void everyLicenceWasAgreedTo() {
		List<String> unlisted = this.libraries.stream()
			.filter((library) -> !this.agreed.containsKey(name(library)))
			.filter((library) -> licences(library).stream().noneMatch(this.agreed::containsKey))
			.map((library) -> name(library) + " " + licences(library))
			.toList();
		assertThat(unlisted).as("add the licence, or the library with a reason, to licences.txt").isEmpty();
	}

	@Test
	void nothingIsAgreedToThatIsNotThere() {
		Set<String> found = this.libraries.stream()
			.flatMap((library) -> Stream.concat(Stream.of(name(library)), licences(library).stream()))
			.collect(Collectors.toSet());
		assertThat(this.agreed.keySet()).allMatch(found::contains);
	}

	private static List<String> licences(JsonNode library) {
		List<String> found = new ArrayList<>();
		for (JsonNode choice : library.path("licenses")) {
			JsonNode licence = choice.path("license");
			found.add(Stream.of(choice.path("expression"), licence.path("id"), licence.path("name"))
				.map(JsonNode::asText)
				.filter((text) -> !text.isEmpty())
				.findFirst()
				.orElse("?"));
		}
		return found;
	}

	@Test
	void librariesWithKnownHolesStayMended() {
		assertThat(version("org.apache.commons:commons-lang3")).isGreaterThan("3.17.0");
		assertThat(version("org.mvnpm:echarts")).isGreaterThan("5.5.0");
	}

	private String version(String name) {
		return this.libraries.stream()
			.filter((library) -> name(library).equals(name))
			.map((library) -> library.path("version").asText())
			.findFirst()
			.orElseThrow();
	}

	/** CVE-2026-45249 is in charts of this kind, and mended only after what is served. */
	@Test
	void noChartIsOfTheKindThatIsNotMendedYet() throws IOException {
		try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
			for (Path script : scripts.filter((file) -> file.toString().endsWith(".js")).toList()) {
				assertThat(script).content(StandardCharsets.UTF_8).doesNotContain("'lines'");
			}
		}
	}

	@Test
	void everyLibraryThatAPageLoadsIsThere() throws IOException {
		try (Stream<Path> pages = Files.walk(TEMPLATES)) {
			for (Path page : pages.filter(Files::isRegularFile).toList()) {
				Matcher script = SCRIPT.matcher(Files.readString(page));
				while (script.find()) {
					assertThat(found(script.group(1), script.group(2))).as(page + " loads " + script.group(2)).isTrue();
				}
			}
		}
	}

	private boolean found(String place, String path) {
		String versioned = place.equals("_static") ? path
				: path.replaceFirst("/", "/" + version("org.webjars.npm:" + path.replaceFirst("/.*", "")) + "/");
		return DependencyTests.class.getResource("/META-INF/resources/" + place + "/" + versioned) != null;
	}

}
