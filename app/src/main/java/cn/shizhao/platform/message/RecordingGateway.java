package cn.shizhao.platform.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends nothing: the outbox itself is the record. For offices that have no provider yet,
 * and for trying the system out.
 */
class RecordingGateway implements SmsGateway {

	private static final Logger logger = LoggerFactory.getLogger(RecordingGateway.class);

	@Override
	public String send(String id, String mobile, String text) {
		logger.debug("消息 {} 只记录，没有发出", id);
		return "";
	}

}
