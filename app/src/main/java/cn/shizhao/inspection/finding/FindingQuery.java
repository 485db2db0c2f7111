package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.rules.ResponseBook.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to show.
 *
 * @param viewer who looks
 * @param from happened on this day or later, or null
 * @param to happened on this day or earlier, or null
 * @param state only those, or null
 * @param grade only those, or null
 * @param clause only those, or null
 * @param unit code of a section or branch, empty for all
 * @param counting only those that count
 * @param overdue only those that were overdue
 * @param q part of a name, place or text, a staff number or a number; empty for all
 */
record FindingQuery(Viewer viewer, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable FindingState state,
		@Nullable Grade grade, @Nullable Integer clause, String unit, boolean counting, boolean overdue, String q) {

	/**
	 * Who looks, and what of.
	 *
	 * @param person staff number
	 * @param all whether they see everything
	 * @param units codes of the sections and branches they answer for
	 */
	record Viewer(String person, boolean all, List<String> units) {

		private static final Pattern UNIT = Pattern.compile("(?:section|branch)-([A-Z]\\w*)");

		static Viewer of(Actor actor) {
			return new Viewer(actor.id(), actor.seesAll(),
					actor.groups()
						.stream()
						.map(UNIT::matcher)
						.filter(Matcher::matches)
						.map((matcher) -> matcher.group(1))
						.toList());
		}

		boolean sees(Finding finding) {
			return this.all || finding.subjectId().equals(this.person) || finding.inspectedBy(this.person)
					|| this.units.contains(finding.sectionCode()) || this.units.contains(finding.branchCode());
		}

	}

}
