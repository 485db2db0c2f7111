package cn.shizhao.commendation.visit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One letter with everything about its visit, in words.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param id staff number of the exemplar
 * @param name 姓名
 * @param section 科室
 * @param mobile 手机号, masked for whoever need not call
 * @param number of the letter
 * @param state how far it has come
 * @param stateLabel in words
 * @param way where it goes, in words; empty before the answer
 * @param area 片区
 * @param address where exactly, empty before the answer or when it goes to the office
 * @param note what the exemplar lets the visitor know
 * @param consented who answered and when, in words
 * @param visitor staff number, null before the routes
 * @param visitorName of the leading group's member, empty before the routes
 * @param order on the visitor's route
 * @param companions in words
 * @param visitOn the day, in words; empty before it is set
 * @param attempts what came of each visit, the first first
 * @param photo whether there is a photo that the person looking may see
 */
record VisitLine(String period, String periodLabel, String id, String name, String section, String mobile,
		String number, VisitState state, String stateLabel, String way, String area, String address, String note,
		String consented, @Nullable String visitor, String visitorName, int order, String companions, String visitOn,
		List<Attempt> attempts, boolean photo) {

	/**
	 * What came of one visit.
	 *
	 * @param number from 1
	 * @param day in words
	 * @param outcome in words
	 * @param words what the family said
	 * @param request what the family asked for
	 * @param by who recorded it
	 * @param at when
	 */
	record Attempt(int number, String day, String outcome, String words, String request, String by, String at) {
	}

}
