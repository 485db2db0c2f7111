package cn.shizhao.evaluation.facts;

import cn.shizhao.foundation.calendar.Period;

/**
 * Takes files of facts (FACTS.csv or the same columns as .xlsx) into a quarter.
 */
public interface FactImports {

	/**
	 * Imports a file at once, without a preview. Who is measured (members, branches or
	 * sections) is seen from the ids in the file. A file whose values are all there
	 * already changes nothing.
	 * @param period the quarter the values belong to
	 * @param file file name, shown as provenance
	 * @param content the bytes of a CSV in UTF-8 or of an .xlsx
	 * @param actor staff number
	 * @return how many values are new or differ from earlier imports
	 * @throws IllegalArgumentException with every problem of the file, a line each, in
	 * Chinese; nothing was imported then
	 * @throws IllegalStateException when the quarter's result stands already
	 */
	int take(Period period, String file, byte[] content, String actor);

}
