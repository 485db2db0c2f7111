package cn.shizhao.evaluation.facts;

import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the facts page shows.
 *
 * @param period which quarter
 * @param periods the quarters one may turn to, newest first
 * @param versions the frozen versions, newest first
 * @param version the version shown, 0 before the first freeze
 * @param query what was asked
 * @param choices what the filters offer
 * @param counts how many values of the subject carry each mark
 * @param lines the lines of this page
 * @param total how many lines there are on all pages
 * @param page from 1
 * @param pages at least 1
 * @param office whether the reader runs the process, so that importing is offered
 * @param pending how many values a freeze would change now; 0 unless office, or when the
 * quarter's result stands
 * @param imports the confirmed imports, newest first; none unless office
 */
record FactsView(Period period, List<Period> periods, List<VersionView> versions, int version, FactsQuery query,
		Choices choices, Map<Mark, Long> counts, List<LineView> lines, int total, int page, int pages, boolean office,
		int pending, List<ImportView> imports) {

	/**
	 * One version.
	 *
	 * @param number from 1
	 * @param by name of who froze it
	 * @param at when
	 * @param changed how many values were new or changed
	 */
	record VersionView(int number, String by, String at, int changed) {
	}

	/**
	 * What the filters offer to this reader.
	 *
	 * @param branches code to name
	 * @param sections code to name
	 * @param indicators catalogue name to label
	 */
	record Choices(Map<String, String> branches, Map<String, String> sections, Map<String, String> indicators) {
	}

	/**
	 * One value.
	 *
	 * @param line the value with its marks
	 * @param unit name of the section or branch it belongs to
	 * @param amount the value as text, empty when missing
	 * @param last last quarter's value as text
	 * @param before the value in the version before as text, null unless the version's
	 * changes are shown
	 * @param by name of who recorded it
	 * @param at when
	 */
	record LineView(FactLine line, String unit, String amount, String last, @Nullable String before, String by,
			String at) {
	}

	/**
	 * One imported file.
	 *
	 * @param id names it when it is withdrawn
	 * @param file file name
	 * @param subject 党员, 支部 or 科室
	 * @param values how many values it brought
	 * @param by name of who imported it
	 * @param at when
	 * @param withdrawn who took it back, when and why; empty when it counts
	 */
	record ImportView(String id, String file, String subject, int values, String by, String at, String withdrawn) {
	}

}
