package cn.shizhao.rules.workbook;

import java.util.List;

import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureIndicator;

/**
 * The sheets of a lecture roster workbook.
 */
final class LectureSheets {

	static final String TURNS = "轮次";

	static final String MONTH = "月份";

	static final String MODULE = "模块";

	static final String THEME = "主题";

	static final String PER_PERSON = "每人上限";

	static final String GAP = "间隔月数";

	private LectureSheets() {
	}

	static List<SheetSchema> all() {
		return List.of(turns(), eligibility(), quota(), ranking());
	}

	private static Column indicator(String guide) {
		return Column.choice(IndexSheets.INDICATOR, Labels.all(LectureIndicator.values(), LectureIndicator::label),
				guide);
	}

	private static SheetSchema turns() {
		return new SheetSchema(TURNS, "每个月讲什么：1 月到 12 月每月正好一行。",
				List.of(Column.whole(MONTH, "几月，1 到 12，不能缺、不能重复。"),
						Column.choice(MODULE, Labels.all(Module.values(), Module::label), "这个月的讲课属于哪个模块。"),
						Column.choice(THEME, Labels.all(Theme.values(), Theme::label), "这个月的讲课是什么主题。"),
						Column.text(IndexSheets.NOTE, 44, "给人看的说明，不影响排课；可以留空。").optional()),
				List.of(MONTH), List.of());
	}

	private static SheetSchema eligibility() {
		return new SheetSchema(SelectionSheets.ELIGIBILITY, "每行写一条不能主讲的规定；指标值落在下限和上限之间的人这个月不能主讲，命中几行就列出几条原因。",
				List.of(Column.id(IndexSheets.CODE, "每行一个不重复的编号，如 JT-01；排课结果用它指明原因。"), indicator("看哪个指标；都按要讲课的那个月计算。"),
						SelectionSheets.lower(), SelectionSheets.upper(),
						Column.text(IndexSheets.NOTE, 44, "给人看的原因，会写进排课结果；可以留空。").optional()),
				List.of(IndexSheets.CODE), List.of());
	}

	private static SheetSchema quota() {
		return new SheetSchema(SelectionSheets.QUOTAS, "一年里同一支部、同一个人最多讲几次，同一支部两次之间至少隔几个月；正好一行。",
				List.of(Column.whole(SelectionSheets.PER_BRANCH, "一年里同一支部最多讲几次，至少 1 次。"),
						Column.whole(PER_PERSON, "一年里同一个人最多讲几次，至少 1 次。"),
						Column.whole(GAP, "同一支部两次讲课的月份至少相差几个月：写 2，3 月讲过的支部 5 月才能再讲；写 0 就不限。")),
				List.of(), List.of());
	}

	private static SheetSchema ranking() {
		return new SheetSchema(SelectionSheets.RANKING, "可以主讲的人按什么先后轮：先比次序 1 的指标，相同再比次序 2，依此类推；全部相同时工号在前的先讲。",
				List.of(Column.whole(SelectionSheets.ORDER, "第几个比，从 1 起连续编号，不能跳号、重号。"), indicator("比哪个指标，每个指标最多比一次。"),
						SelectionSheets.direction()),
				List.of(SelectionSheets.ORDER), List.of());
	}

	/**
	 * The first part of 填写说明.
	 */
	static List<List<String>> guide() {
		return List.of(List.of("这本工作簿管什么", "规定财政月讲堂每个月讲什么模块、什么主题，由谁主讲。改这里，以后排课就按新的排；不需要改程序。"),
				List.of("怎么排", "从 1 月到 12 月逐月排：先看资格，命中资格表任何一行的不能主讲；再看名额，本人、所在支部已到上限或者与本支部别的讲课隔得太近的让过；其余的按排序表排在最前的主讲。"),
				List.of("事先指定的", "某个月已经指定了主讲人，就不再排这个月；但这一讲照样占本人和所在支部的次数，前后的月份照样要隔开。"),
				List.of("主讲人来不了", "按同样的办法在其余的人里排，由下一位接替。"), List.of("没有人可以主讲", "这个月就空着，写明各有多少人因为什么不能主讲，由机关党委办公室另行指定。"),
				List.of("没有数据的指标", "指标没有值时，资格表里看这个指标的行不命中，排序时排在最后。"),
				List.of("上限和下限", "下限那个数算在内，上限那个数不算在内：下限 3、上限留空，讲过 2 次的可以主讲，3 次的不可以。"));
	}

}
