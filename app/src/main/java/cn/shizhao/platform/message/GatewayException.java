package cn.shizhao.platform.message;

import java.time.Duration;

/**
 * The gateway did not take a message.
 */
class GatewayException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean retry;

	private final Duration retryAfter;

	/**
	 * Tells what happened.
	 * @param message Chinese, for the office: what is wrong, what to do
	 * @param retry whether another try may succeed without anyone's help
	 * @param retryAfter not before so long, zero when the gateway does not say
	 */
	GatewayException(String message, boolean retry, Duration retryAfter) {
		super(message);
		this.retry = retry;
		this.retryAfter = retryAfter;
	}

	boolean retry() {
		return this.retry;
	}

	Duration retryAfter() {
		return this.retryAfter;
	}

}
