package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.List;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * The sheets of a selection workbook.
 */
final class SelectionSheets {

	static final String ELIGIBILITY = "资格";

	static final String QUOTAS = "名额";

	static final String RANKING = "排序";

	static final String AWARD = "评选类别";

	static final String PLACES = "名额";

	static final String PER_BRANCH = "每支部上限";

	static final String PER_SECTION = "每科室上限";

	static final String ORDER = "次序";

	static final String DIRECTION = "方向";

	static final String HIGHER = "高者优先";

	static final String LOWER_FIRST = "低者优先";

	static final String ELIGIBLE = "应有资格";

	static final String YES = "是";

	static final String NO = "否";

	private SelectionSheets() {
	}

	static List<SheetSchema> all() {
		List<Indicator> indicators = Arrays.stream(Indicator.values())
			.filter((one) -> Arrays.stream(Award.values()).anyMatch((award) -> one.measures(award.subject())))
			.toList();
		return List.of(eligibility(indicators), quotas(), ranking(indicators), cases(indicators));
	}

	private static Column award(String guide) {
		return Column.choice(AWARD, Arrays.stream(Award.values()).map(Award::label).toList(), guide);
	}

	private static Column indicator(List<Indicator> indicators, String guide) {
		return Column.choice(IndexSheets.INDICATOR, indicators.stream().map(Indicator::label).toList(), guide);
	}

	static Column lower() {
		return Column.decimal(IndexSheets.LOWER, "指标值大于或等于这个数就不具备资格；没有下限就留空。").optional();
	}

	static Column upper() {
		return Column.decimal(IndexSheets.UPPER, "指标值小于这个数就不具备资格，正好等于时不算；没有上限就留空。").optional();
	}

	static Column direction() {
		return Column.choice(DIRECTION, List.of(HIGHER, LOWER_FIRST), "高者优先：数大的排前面；低者优先：数小的排前面。");
	}

	private static SheetSchema eligibility(List<Indicator> indicators) {
		return new SheetSchema(ELIGIBILITY, "每行写一条不能参评的规定；指标值落在下限和上限之间的人或科室不具备资格，命中几行就列出几条原因。",
				List.of(Column.id(IndexSheets.CODE, "每行一个不重复的编号，如 ZG-101；评选结果用它指明原因。"), award("这条规定管哪一项评选。"),
						indicator(indicators, "看哪个指标；季度标兵和十佳标兵用党员的指标，优秀科室用科室的指标。"), lower(), upper(),
						Column.text(IndexSheets.NOTE, 44, "给人看的原因，会写进评选结果；可以留空。").optional()),
				List.of(IndexSheets.CODE), List.of());
	}

	private static SheetSchema quotas() {
		return new SheetSchema(QUOTAS, "每项评选选几名，每个支部、每个科室最多几名。",
				List.of(award("每项评选正好一行。"), Column.whole(PLACES, "一共选几名，至少 1 名。"),
						Column.whole(PER_BRANCH, "同一支部最多几名；不限就留空。").optional(),
						Column.whole(PER_SECTION, "同一科室最多几名；不限就留空。").optional()),
				List.of(AWARD), List.of());
	}

	private static SheetSchema ranking(List<Indicator> indicators) {
		return new SheetSchema(RANKING, "具备资格的按什么先后排名：先比次序 1 的指标，相同再比次序 2，依此类推；全部相同就是并列，由机关党委决定。",
				List.of(award("这一行管哪一项评选。"), Column.whole(ORDER, "第几个比，每项评选从 1 起连续编号，不能跳号、重号。"),
						indicator(indicators, "比哪个指标。"), direction()),
				List.of(AWARD, ORDER), List.of());
	}

	private static SheetSchema cases(List<Indicator> indicators) {
		return new SheetSchema(SheetSchema.CASES, "自己出的考题：给出一个候选人的几个指标值，写明有没有参评资格；检查工作簿时逐条核对，不符就不予采用。",
				List.of(Column.text(IndexSheets.CASE, 34, "给这道题起个不重复的名字。"), award("按哪一项评选的资格来看。"),
						Column.choice(ELIGIBLE, List.of(YES, NO), "是：没有命中任何一条资格规定；否：至少命中一条。")),
				List.of(IndexSheets.CASE), indicators);
	}

}
