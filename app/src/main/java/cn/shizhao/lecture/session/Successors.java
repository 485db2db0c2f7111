package cn.shizhao.lecture.session;

import java.time.YearMonth;
import java.util.Collection;

import cn.shizhao.rules.LectureSlot;

/**
 * Finds who lectures instead; the yearly plan implements it, so that the lectures need
 * not know it.
 */
public interface Successors {

	/**
	 * The next in turn by the roster workbook in force.
	 * @param month whose lecture
	 * @param unable staff numbers of those who cannot come
	 * @return the slot with the one proposed, why, and why nobody else
	 */
	LectureSlot next(YearMonth month, Collection<String> unable);

}
