package cn.shizhao.front.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import cn.shizhao.front.help.HelpPage.Section;

/**
 * Finds words in pages: where all of them stand below one heading.
 */
final class HelpSearch {

	private static final int BEFORE = 30;

	private static final int AFTER = 90;

	private HelpSearch() {
	}

	/**
	 * Searches, without regard to upper and lower case.
	 * @param pages in the order of the index
	 * @param asked words with blanks between them
	 * @return one hit a section; those in headings first
	 */
	static List<Hit> find(List<HelpPage> pages, String asked) {
		List<String> words = Stream.of(lower(asked).split("[\\s\\u3000]+")).filter((word) -> !word.isEmpty()).toList();
		if (words.isEmpty()) {
			return List.of();
		}
		return pages.stream()
			.flatMap((page) -> page.sections().stream().map((section) -> new Place(page, section)))
			.filter((place) -> place.has(words))
			.sorted((a, b) -> Boolean.compare(b.inHeading(words), a.inHeading(words)))
			.map((place) -> place.hit(words.get(0)))
			.toList();
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/**
	 * Where something was found.
	 *
	 * @param page title of the page
	 * @param heading of the section, empty at the beginning of a page
	 * @param path with the section's anchor
	 * @param before words before what was found
	 * @param match what was found, as it is written there; empty when it is in the
	 * heading only
	 * @param after words after it
	 */
	record Hit(String page, String heading, String path, String before, String match, String after) {
	}

	private record Place(HelpPage page, Section section) {

		boolean has(List<String> words) {
			String all = lower(heading() + " " + this.section.text());
			return words.stream().allMatch(all::contains);
		}

		boolean inHeading(List<String> words) {
			return words.stream().allMatch(lower(heading())::contains);
		}

		private String heading() {
			return (this.section.level() == 1) ? this.page.title() : this.section.heading();
		}

		Hit hit(String word) {
			String text = this.section.text();
			int found = lower(text).indexOf(word);
			int at = Math.max(found, 0);
			int from = text.offsetByCodePoints(at, -Math.min(BEFORE, text.codePointCount(0, at)));
			int end = (found < 0) ? at : at + word.length();
			int to = text.offsetByCodePoints(end, Math.min(AFTER, text.codePointCount(end, text.length())));
			String path = this.page.path() + (this.section.anchor().isEmpty() ? "" : "#" + this.section.anchor());
			return new Hit(this.page.title(), this.section.heading(), path,
					((from > 0) ? "……" : "") + text.substring(from, at), text.substring(at, end),
					text.substring(end, to) + ((to < text.length()) ? "……" : ""));
		}

	}

}
