package cn.shizhao.commendation.visit;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's letters as the page shows them.
 *
 * @param period which quarter
 * @param periods every quarter with letters, newest first
 * @param lines the letters asked for
 * @param all how many there are
 * @param finished how many have come to their end
 * @param visitors who brings letters
 * @param state in words: under way, or who closed it and when
 * @param remark the office's words on closing, null before
 * @param openRequests requests of families that nobody answered yet, of all quarters
 */
record VisitView(Period period, List<Period> periods, List<VisitLine> lines, int all, long finished,
		List<Visitor> visitors, String state, @Nullable String remark, long openRequests) {

	/**
	 * A member of the leading group with a route.
	 *
	 * @param id staff number
	 * @param name 姓名
	 * @param letters how many letters
	 */
	record Visitor(String id, String name, long letters) {
	}

	/**
	 * A route to print.
	 *
	 * @param period which quarter
	 * @param visitorName 姓名
	 * @param stops in the order of the route
	 * @param printedAt in words
	 */
	record RouteSheet(Period period, String visitorName, List<VisitLine> stops, String printedAt) {
	}

	/**
	 * A request of a family.
	 *
	 * @param period such as 2026Q3
	 * @param periodLabel such as 2026年第三季度
	 * @param id staff number of the exemplar
	 * @param name 姓名
	 * @param attempt at which visit
	 * @param request what is asked
	 * @param noted who noted it and when
	 * @param open whether nobody has answered yet
	 * @param answer what became of it, empty while open
	 * @param answered who said so and when
	 */
	record RequestLine(String period, String periodLabel, String id, String name, int attempt, String request,
			String noted, boolean open, String answer, String answered) {
	}

}
