package cn.shizhao.message;

import java.util.Set;

/**
 * What was queued already, as other features read it.
 */
public interface QueuedMessages {

	/**
	 * The keys of queued messages, delivered or not.
	 * @param prefix how the keys begin
	 * @return the full keys
	 */
	Set<String> keys(String prefix);

	/**
	 * How many messages there are.
	 * @return the number
	 */
	long count();

}
