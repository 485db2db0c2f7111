package cn.shizhao.platform.message;

/**
 * A message was queued; told in the transaction that queued it.
 *
 * @param id the message
 */
record MessageQueued(String id) {
}
