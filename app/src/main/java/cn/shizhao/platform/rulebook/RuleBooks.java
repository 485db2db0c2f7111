package cn.shizhao.platform.rulebook;

import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.VisitRoutes;

/**
 * The rule workbooks in force, and every version that was ever used.
 */
public interface RuleBooks {

	/**
	 * The index workbook in force.
	 * @param subject who is measured
	 * @return the workbook
	 */
	IndexBook index(Subject subject);

	/**
	 * The selection workbook in force.
	 * @return the workbook
	 */
	SelectionBook selection();

	/**
	 * The workbook of visit routes in force.
	 * @return the workbook
	 */
	VisitRoutes visitRoutes();

	/**
	 * The workbook of responses to findings in force.
	 * @return the workbook
	 */
	ResponseBook response();

	/**
	 * The lecture roster workbook in force.
	 * @return the workbook
	 */
	LectureBook lectures();

	/**
	 * A workbook of responses by version, in force or not.
	 * @param hash its content hash
	 * @return the workbook
	 * @throws IllegalArgumentException when no such version is stored
	 */
	ResponseBook response(String hash);

	/**
	 * An index workbook by version, in force or not.
	 * @param hash its content hash
	 * @return the workbook
	 * @throws IllegalArgumentException when no such version is stored
	 */
	IndexBook index(String hash);

	/**
	 * A selection workbook by version, in force or not.
	 * @param hash its content hash
	 * @return the workbook
	 * @throws IllegalArgumentException when no such version is stored
	 */
	SelectionBook selection(String hash);

}
