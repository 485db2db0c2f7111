package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.LectureIndicator;
import cn.shizhao.rules.Measure;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;

/**
 * The words of 填写说明, made of the same declarations the reader uses.
 */
final class GuideText {

	private static final List<String> CHECKING = List.of("怎么检查",
			"改好后在系统的“规则”页面上传，或运行 rules check 文件名.xlsx；有错时逐条写明哪张表、哪一格、错在哪里、怎么改，一次列全。有错的工作簿不会被采用。");

	private static final List<String> KEEPING = List.of("不能有什么",
			"公式、合并单元格、空行、隐藏的行列和表、图片、宏、外部链接、打开密码、多余的表和列。列的先后可以调换，百分比格式的数按实际值读取（95% 就是 0.95）。");

	private static final List<String> TOOLS = List.of("用什么软件改",
			"Excel、WPS 或 LibreOffice 都可以，保存为 .xlsx。有下拉列表的格子请从列表里选。");

	private GuideText() {
	}

	static List<Section> of(BookKind kind) {
		List<List<String>> working = new ArrayList<>(Form.of(kind).guide(kind.subject()));
		working.addAll(List.of(TOOLS, CHECKING, KEEPING));
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(kind.label() + "工作簿填写说明", List.of("事项", "说明"), working));
		List<SheetSchema> schemas = Form.of(kind).schemas(kind.subject());
		sections.add(columns(schemas));
		if (schemas.stream().anyMatch((schema) -> !schema.indicators().isEmpty())) {
			subjects(kind).forEach((subject) -> sections.add(indicators(subject, kind.subject() == null)));
		}
		if (Form.of(kind) == Form.LECTURES) {
			sections.add(indicators("讲课人", List.of(LectureIndicator.values())));
		}
		return sections;
	}

	private static List<Subject> subjects(BookKind kind) {
		return (kind.subject() != null) ? List.of(kind.subject())
				: Arrays.stream(Award.values()).map(Award::subject).distinct().toList();
	}

	static List<List<String>> scoring(Subject subject) {
		return List.of(
				List.of("这本工作簿管什么", "规定" + subject.label() + "的" + subject.indexLabel() + "怎么算。改这里的数，系统就按新的算；不需要改程序。"),
				List.of("总分怎么算", "基础、履职、奖励三类分别合计，超过封顶的按封顶算；三类相加，减去扣分；小于 0 按 0 算，大于 100 按 100 算；最后四舍五入到两位小数。"),
				List.of("否决", "任何一行否决生效，总分就是 0。"), List.of("没有数据的指标", "指标没有值时，它的各行都不生效，不得分也不扣分。"),
				List.of("上限和下限", "下限那个数算在内，上限那个数不算在内：下限 0.8、上限 0.95，0.8 生效，0.95 不生效。同一类别、同一指标、同一计分方式的各行不能重叠。"),
				List.of("封顶怎么用", "封顶表写了“基础 60”，基础类合计 68 分时只算 60 分，台账里另记一笔“封顶 -8”。"),
				List.of("用例怎么用", "在用例表写几组指标值和应得的总分、等次，空着的指标当作没有数据。改了分值以后用例不符，要么是改错了，要么要同时改用例。"));
	}

	static List<List<String>> selecting() {
		return List.of(List.of("这本工作簿管什么", "规定季度标兵、优秀科室、十佳标兵怎么选。改这里的数，系统就按新的选；不需要改程序。"),
				List.of("怎么选", "先看资格，命中资格表任何一行的不参评；其余按排序表排名；按名次依次当选，直到名额用完；所在支部或科室名额已满的跳过。"),
				List.of("并列", "所有排序指标都相同就是并列。并列的人都放得下就都当选；放不下就等机关党委决定先后，后面的名次暂不决定。"),
				List.of("没有数据的指标", "指标没有值时，资格表里看这个指标的行不命中。"),
				List.of("上限和下限", "下限那个数算在内，上限那个数不算在内：下限留空、上限 80，79.99 不具备资格，80 具备。"),
				List.of("用例怎么用", "在用例表写一个候选人的几个指标值和应有的资格，空着的指标当作没有数据。改了资格以后用例不符，要么是改错了，要么要同时改用例。"));
	}

	private static Section columns(List<SheetSchema> schemas) {
		List<List<String>> lines = new ArrayList<>();
		for (SheetSchema schema : schemas) {
			lines.add(List.of(schema.name(), schema.guide(), "工作表"));
			schema.columnsWith(List.of())
				.forEach((column) -> lines.add(List.of(schema.name() + " · " + column.header(), column.guide(),
						column.type().label() + (column.required() ? "，必填" : "，可空"))));
			if (!schema.indicators().isEmpty()) {
				lines.add(List.of(schema.name() + " · 各个指标", "用到的指标各占一列，表头写指标名称；没有给的留空。", "数字，可空"));
			}
		}
		return new Section("各表各列", List.of("表 · 列", "怎么填", "填什么"), lines);
	}

	private static Section indicators(Subject subject, boolean computed) {
		return indicators(subject.label(),
				Arrays.stream(Indicator.values())
					.filter((one) -> one.measures(subject) && (computed || !one.computed()))
					.toList());
	}

	private static Section indicators(String whose, List<? extends Measure> measures) {
		List<List<String>> lines = measures.stream()
			.map((one) -> List.of(one.label(), range(one.kind()) + "来自：" + one.source() + "。", one.kind().label()))
			.toList();
		return new Section(whose + "的指标一览", List.of("指标", "取值和来源", "种类"), lines);
	}

	private static String range(Indicator.Kind kind) {
		return switch (kind) {
			case RATE -> "0 到 1 的小数，95% 写 0.95。";
			case SCORE -> "0 到 100 分。";
			case COUNT -> "整数，0 或以上。";
			case HOURS -> "小时数，0 或以上，可以有小数。";
			case FLAG -> "1 表示是，0 表示否。";
		};
	}

	/**
	 * One part of 填写说明.
	 *
	 * @param title its heading
	 * @param headers of its table
	 * @param lines of its table
	 */
	record Section(String title, List<String> headers, List<List<String>> lines) {
	}

}
