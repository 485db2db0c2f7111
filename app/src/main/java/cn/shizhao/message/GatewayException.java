package cn.shizhao.message;

import java.time.Duration;

/**
 * The gateway did not take a message.
 */
class GatewayException extends RuntimeException {

	private final boolean retry;

	private final Duration retryAfter;

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
