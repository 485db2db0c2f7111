package cn.shizhao.platform.message;

/**
 * Takes messages in the transaction of the step that causes them.
 */
public interface Outbox {

	/**
	 * Queues a message unless one with the same key is there already, or the recipient
	 * left. Needs a running transaction: the message is queued exactly when the step that
	 * causes it commits.
	 * @param key says which event this is and to whom, at most 200 characters; makes a
	 * repeated step harmless
	 * @param recipient staff number
	 * @param text Chinese text, at most 1000 characters
	 * @return false when a message with this key was queued before, or the recipient left
	 */
	boolean send(String key, String recipient, String text);

}
