package cn.shizhao.platform.roster;

import java.util.List;

import cn.shizhao.foundation.table.Paging;

/**
 * One page of the roster.
 *
 * @param people those shown
 * @param found how many there are on all pages
 * @param paging which page of them
 * @param branches to choose from
 * @param sections to choose from
 */
record RosterPage(List<PersonView> people, int found, Paging paging, List<Branch> branches, List<Section> sections) {

	private static final int PER_PAGE = 30;

	static RosterPage of(List<PersonView> found, int wanted, RosterData roster) {
		Paging paging = Paging.of(found.size(), wanted, PER_PAGE);
		List<PersonView> shown = found.stream().skip(paging.offset()).limit(paging.size()).toList();
		return new RosterPage(shown, found.size(), paging, roster.branches(), roster.sections());
	}

}
