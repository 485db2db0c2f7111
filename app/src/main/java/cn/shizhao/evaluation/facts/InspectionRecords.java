package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

/**
 * The register of inspections; the inspection slice implements it, so that facts need not
 * know it.
 */
public interface InspectionRecords {

	/**
	 * What the register says of a quarter.
	 * @param period the quarter in which it happened
	 * @return every value that is not 0 for members and sections (what is counted against
	 * the section itself), and every branch's 整改按期率 where something was due; empty when
	 * nothing was entered of this quarter
	 */
	List<Value> of(Period period);

	/**
	 * Whether the register was kept in a quarter: only then does it outrank imported
	 * files, and whoever is not in it has 0.
	 * @param period the quarter
	 * @return true once anything that happened in the quarter, or something to put right
	 * in it, was entered
	 */
	boolean kept(Period period);

	/**
	 * Remembers what was counted, now that a quarter's facts are frozen: what turns out
	 * differently after its result stands is put right in a later quarter.
	 * @param period the quarter
	 */
	void frozen(Period period);

	/**
	 * One value.
	 *
	 * @param subject member, branch or section
	 * @param id staff number or unit code
	 * @param indicator what is counted
	 * @param amount the value
	 * @param detail the records behind it, in words
	 */
	record Value(Subject subject, String id, Indicator indicator, BigDecimal amount, String detail) {
	}

}
