package cn.shizhao.front.help;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Actor;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All pages of the manual, in the order of the index.
 */
@Component
class HelpPages {

	private static final String[] PLACES = { "classpath*:help/*.md", "classpath*:processes/*/*.md" };

	private static final String FENCE = "---\n";

	private static final String LAST = "999";

	private final List<HelpPage> pages;

	HelpPages() {
		this.pages = Stream.of(PLACES)
			.flatMap(HelpPages::files)
			.map(HelpPages::read)
			.sorted(Comparator.comparingInt(HelpPage::order).thenComparing(HelpPage::name))
			.toList();
	}

	private static Stream<Resource> files(String place) {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(place));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HelpPage read(Resource file) {
		try {
			return page(String.valueOf(file.getFilename()).replace(".md", ""),
					file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A page from its file.
	 * @param name of the file, without ending
	 * @param file what it says of itself between two lines of hyphens, and the text
	 */
	static HelpPage page(String name, String file) throws IOException {
		Properties about = new Properties();
		int end = file.startsWith(FENCE) ? file.indexOf(FENCE, FENCE.length()) : -1;
		if (end > 0) {
			about.load(new StringReader(file.substring(FENCE.length(), end)));
		}
		Markdown text = new Markdown((end > 0) ? file.substring(end + FENCE.length()) : file);
		return new HelpPage(name, text.title(), about.getProperty("theme", "其他"),
				Integer.parseInt(about.getProperty("order", LAST)), Set.copyOf(words(about, "roles")),
				words(about, "explains"), text.html(), text.sections());
	}

	private static List<String> words(Properties about, String key) {
		return Stream.of(about.getProperty(key, "").split("\\s+")).filter((word) -> !word.isEmpty()).toList();
	}

	List<HelpPage> all() {
		return this.pages;
	}

	List<HelpPage> of(Actor actor) {
		return this.pages.stream().filter((page) -> page.mayRead(actor)).toList();
	}

	Optional<HelpPage> find(String name, Actor actor) {
		return of(actor).stream().filter((page) -> page.name().equals(name)).findFirst();
	}

	/** The index, theme by theme. */
	Map<String, List<HelpPage>> themes(Actor actor) {
		return of(actor).stream()
			.collect(Collectors.groupingBy(HelpPage::theme, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * The page that explains an address.
	 * @param path of a page of ours
	 * @return empty when none does
	 */
	Optional<HelpPage> explaining(String path) {
		return this.pages.stream()
			.filter((page) -> page.fits(path) > 0)
			.max(Comparator.comparingInt((page) -> page.fits(path)));
	}

}
