package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.List;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an index workbook.
 */
final class IndexSheets {

	static final String ROWS = "计分表";

	static final String CAPS = "封顶";

	static final String GRADES = "等次";

	static final String CODE = "编号";

	static final String CATEGORY = "类别";

	static final String INDICATOR = "指标";

	static final String LOWER = "下限(含)";

	static final String UPPER = "上限(不含)";

	static final String MODE = "计分方式";

	static final String POINTS = "分值";

	static final String NOTE = "说明";

	static final String CAP = "封顶";

	static final String GRADE = "等次";

	static final String CASE = "用例名";

	static final String TOTAL = "应得总分";

	static final String EXPECTED_GRADE = "应得等次";

	private IndexSheets() {
	}

	/**
	 * The data sheets.
	 * @param subject whose indicators may be used, or null for those of anyone
	 */
	static List<SheetSchema> of(@Nullable Subject subject) {
		List<Indicator> indicators = Arrays.stream(Indicator.values())
			.filter((one) -> !one.computed() && (subject == null || one.measures(subject)))
			.toList();
		return List.of(rows(indicators), caps(), grades(), cases(indicators));
	}

	private static SheetSchema rows(List<Indicator> indicators) {
		return new SheetSchema(ROWS, "每行写一条得分或扣分的规定；指标值落在下限和上限之间时，这一行生效。",
				List.of(Column.id(CODE, "每行一个不重复的编号，如 XF-101；台账用它指明分数是哪一行给的。"),
						Column.choice(CATEGORY, Arrays.stream(Category.values()).map(Category::label).toList(),
								"基础、履职、奖励加分，扣分减分，否决使总分为 0。"),
						Column.choice(INDICATOR, indicators.stream().map(Indicator::label).toList(),
								"这一行看哪个指标；名称和取值见下面的指标一览。"),
						Column.decimal(LOWER, "指标值大于或等于这个数才生效；没有下限就留空。").optional(),
						Column.decimal(UPPER, "指标值小于这个数才生效，正好等于时不生效；没有上限就留空。").optional(),
						Column.choice(MODE, Arrays.stream(Mode.values()).map(Mode::label).toList(),
								"定额：给一次分值；按次：分值乘以指标值，只能用于次数类指标；否决行留空。")
							.optional(),
						Column.decimal(POINTS, "0 或正数；扣分行也写正数，程序会减去；否决行留空。").optional(),
						Column.text(NOTE, 44, "给人看的说明，会写进台账，不影响计算；可以留空。").optional()),
				List.of(CODE), List.of());
	}

	private static SheetSchema caps() {
		List<String> adding = Arrays.stream(Category.values()).filter(Category::adds).map(Category::label).toList();
		return new SheetSchema(CAPS, "限制一个类别最多得多少分；不写的类别不封顶。",
				List.of(Column.choice(CATEGORY, adding, "要封顶的类别，每个类别最多一行；扣分和否决不封顶。"),
						Column.decimal(CAP, "这个类别合计最多得多少分，大于 0。")),
				List.of(CATEGORY), List.of());
	}

	private static SheetSchema grades() {
		return new SheetSchema(GRADES, "总分四舍五入到两位小数之后，按这张表定等次；0 到 100 分必须每一分正好属于一个等次。",
				List.of(Column.text(GRADE, 12, "等次的名称，如 优秀。"), Column.decimal(LOWER, "总分大于或等于这个数；最低的等次留空。").optional(),
						Column.decimal(UPPER, "总分小于这个数；最高的等次留空。").optional()),
				List.of(GRADE), List.of());
	}

	private static SheetSchema cases(List<Indicator> indicators) {
		return new SheetSchema(SheetSchema.CASES, "自己出的考题：给出几个指标值，写明应得多少分、什么等次；检查工作簿时逐条核对，不符就不予采用。",
				List.of(Column.text(CASE, 34, "给这道题起个不重复的名字。"), Column.decimal(TOTAL, "按本工作簿应得的总分，0 到 100，最多两位小数。"),
						Column.text(EXPECTED_GRADE, 12, "应得的等次，要和等次表里的名称一样。")),
				List.of(CASE), indicators);
	}

}
