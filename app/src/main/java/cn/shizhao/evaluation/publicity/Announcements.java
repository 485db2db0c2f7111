package cn.shizhao.evaluation.publicity;

import java.time.LocalDate;

import cn.shizhao.foundation.calendar.Period;

/**
 * Results that were public before the system kept them.
 */
public interface Announcements {

	/**
	 * Takes over a result whose publicity passed without objection.
	 * @param period whose result was approved
	 * @param openedOn the day the publicity began
	 */
	void recordPast(Period period, LocalDate openedOn);

}
