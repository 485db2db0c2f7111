package cn.shizhao.platform.year;

import java.util.List;
import java.util.Optional;

/**
 * What one feature brings to the year; the feature implements it as a bean, so that the
 * year need not know it. Days and moments are worked out anew at every call, so that an
 * edited calendar file moves what has not begun.
 */
public interface Occasions {

	/**
	 * What the feature brings in a calendar year.
	 * @param year four digits
	 * @return everything whose day lies in the year, begun or not, in any order
	 */
	List<Occasion> of(int year);

	/**
	 * Why something that is due cannot begin now although nothing is broken.
	 * @param occasion one of {@link #of(int)} that is ahead
	 * @return what is missing and what to do, in Chinese; empty when it can begin
	 */
	default Optional<String> obstacle(Occasion occasion) {
		return Optional.empty();
	}

	/**
	 * Begins the process of something that is due, in the transaction at hand; does
	 * nothing when it was begun before, by the year or by hand.
	 * @param occasion one of {@link #of(int)}
	 */
	void begin(Occasion occasion);

}
