package cn.shizhao.commendation.visit;

import java.util.Optional;
import java.util.Set;

import cn.shizhao.foundation.calendar.Period;

/**
 * Where photos lie: in the database, or in a folder when {@code shizhao.photos} names
 * one.
 */
interface PhotoStore {

	void put(Period period, String exemplar, byte[] jpeg);

	Optional<byte[]> find(Period period, String exemplar);

	/**
	 * Whose visits of a quarter have a photo.
	 */
	Set<String> of(Period period);

}
