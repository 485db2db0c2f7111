package cn.shizhao.rules.workbook;

import java.util.List;

/**
 * The one sheet of a workbook of visit routes.
 */
final class RouteSheets {

	static final String ROUTES = "分线";

	static final String AREA = "片区";

	static final String VISITOR = "送达人工号";

	static final String VISITOR_NAME = "送达人姓名";

	static final String ORDER = "次序";

	static final String COMPANIONS = "陪同人员";

	private RouteSheets() {
	}

	static List<SheetSchema> all() {
		return List.of(new SheetSchema(ROUTES, "每个片区一行，写明这个片区的喜报由哪位党组成员送达。",
				List.of(Column.id(AREA, "与花名册“居住片区”一列写法相同；每个片区正好一行，花名册里有的片区都要有。"),
						Column.id(VISITOR, "送达的党组成员的工号；一位党组成员可以负责几个片区。"),
						Column.text(VISITOR_NAME, 14, "同一位党组成员的姓名，用来核对工号没有写错。"),
						Column.whole(ORDER, "同一位党组成员先去哪个片区：从 1 起，不能重号；只负责一个片区就写 1。"),
						Column.text(COMPANIONS, 34, "陪同的人或单位，会印在路线单上；没有就留空。").optional(),
						Column.text(IndexSheets.NOTE, 34, "给人看的说明，不影响分线；可以留空。").optional()),
				List.of(AREA), List.of()));
	}

	/**
	 * The first part of 填写说明.
	 */
	static List<List<String>> guide() {
		return List.of(List.of("这本工作簿管什么", "规定每个片区的喜报由哪位党组成员送到家。改这里，以后开始的入户送喜报就按新的分；不需要改程序。"),
				List.of("怎么分", "按标兵在花名册里的居住片区找到这一行，由这一行的党组成员送达；同一位党组成员的片区按次序走。"),
				List.of("已经分好的", "已经分好线的喜报不受以后改动的影响。"));
	}

}
