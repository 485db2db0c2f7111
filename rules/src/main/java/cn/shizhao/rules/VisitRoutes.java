package cn.shizhao.rules;

import java.util.List;
import java.util.Optional;

/**
 * A checked workbook of visit routes (分线) as plain data. Which row holds for an area is a
 * look-up by one exact key that no two rows share, so that there is nothing for rules to
 * weigh.
 *
 * @param file file name
 * @param hash lower-case hex SHA-256 of the file's bytes: the workbook's version
 * @param routes the 分线 rows in sheet order
 */
public record VisitRoutes(String file, String hash, List<Route> routes) {

	/**
	 * Who delivers to an area.
	 * @param area 片区 as it stands in the roster
	 * @return the row, or empty when the workbook has none for it
	 */
	public Optional<Route> of(String area) {
		return this.routes.stream().filter((route) -> route.area().equals(area)).findFirst();
	}

	/**
	 * One row of 分线.
	 *
	 * @param area 片区, in no other row
	 * @param visitor 送达人工号
	 * @param visitorName 送达人姓名
	 * @param order 次序, from 1: when the visitor goes to this area among their own
	 * @param companions 陪同人员, may be empty
	 * @param note 说明, may be empty
	 * @param sheetRow row number in the sheet
	 */
	public record Route(String area, String visitor, String visitorName, int order, String companions, String note,
			int sheetRow) {
	}

}
