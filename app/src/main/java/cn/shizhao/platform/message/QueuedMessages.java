package cn.shizhao.platform.message;

import java.time.LocalDateTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
	 * What waits to be sent.
	 * @return the figures of this moment
	 */
	Backlog backlog();

	/**
	 * Messages not sent yet.
	 *
	 * @param queued how many were not tried yet
	 * @param oldestQueuedAt when the first of these was queued, null without any
	 * @param retrying how many are tried again later
	 * @param failed how many wait for the office
	 * @param sent how many are sent
	 */
	record Backlog(long queued, @Nullable LocalDateTime oldestQueuedAt, long retrying, long failed, long sent) {
	}

}
