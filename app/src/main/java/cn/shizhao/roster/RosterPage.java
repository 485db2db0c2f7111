package cn.shizhao.roster;

import java.util.List;

/**
 * One page of the roster.
 *
 * @param people those shown
 * @param found how many there are on all pages
 * @param page from 1
 * @param pages at least 1
 * @param branches to choose from
 * @param sections to choose from
 */
record RosterPage(List<PersonView> people, int found, int page, int pages, List<Branch> branches,
		List<Section> sections) {

	private static final int PER_PAGE = 30;

	static RosterPage of(List<PersonView> found, int wanted, RosterData roster) {
		int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
		int page = Math.min(Math.max(1, wanted), pages);
		List<PersonView> shown = found.subList((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, found.size()));
		return new RosterPage(shown, found.size(), page, pages, roster.branches(), roster.sections());
	}

}
