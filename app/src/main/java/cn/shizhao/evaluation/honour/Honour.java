package cn.shizhao.evaluation.honour;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;

/**
 * One award of one period.
 *
 * @param period when
 * @param award what
 * @param id staff number or section code
 * @param name of the person or section at that time
 * @param unit the person's section, or the section's branch
 */
record Honour(Period period, Award award, String id, String name, String unit) {

	public boolean person() {
		return this.award.subject() == Subject.MEMBER;
	}

}
