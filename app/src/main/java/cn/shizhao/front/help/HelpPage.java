package cn.shizhao.front.help;

import java.util.List;
import java.util.Set;

import cn.shizhao.platform.account.Actor;

/**
 * One page of the manual, read once.
 *
 * @param name file name without its ending, which is also the address
 * @param title its heading
 * @param theme under what it stands in the index
 * @param order place in the index, themes included
 * @param groups engine groups that may read it; empty for everyone
 * @param explains beginnings of the addresses it explains
 * @param html the rendered text below the title
 * @param sections the text in parts, for table of contents and search
 */
record HelpPage(String name, String title, String theme, int order, Set<String> groups, List<String> explains,
		String html, List<Section> sections) {

	private static final int LONG = 4;

	boolean mayRead(Actor actor) {
		return this.groups.isEmpty() || this.groups.stream().anyMatch(actor.groups()::contains);
	}

	/**
	 * Where it is read; public for the pages.
	 * @return address within the application
	 */
	public String path() {
		return "/help/" + this.name;
	}

	/**
	 * The headings worth a table; public for the pages.
	 * @return empty for a page that is seen at a glance
	 */
	public List<Section> contents() {
		List<Section> headings = this.sections.stream().filter((section) -> section.level() == 2).toList();
		return (headings.size() < LONG) ? List.of() : headings;
	}

	/**
	 * How much of an address the page explains.
	 * @param path of a page of ours
	 * @return length of the longest beginning that fits, 0 for none
	 */
	int fits(String path) {
		return this.explains.stream()
			.filter((start) -> path.equals(start) || (!start.equals("/") && path.startsWith(start + "/")))
			.mapToInt(String::length)
			.max()
			.orElse(0);
	}

	/**
	 * What stands below one heading.
	 *
	 * @param level 1 for what comes before the first heading
	 * @param heading empty at the beginning
	 * @param anchor empty at the beginning
	 * @param text without any marks
	 */
	record Section(int level, String heading, String anchor, String text) {
	}

}
