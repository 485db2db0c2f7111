package cn.shizhao.rules.cli;

/**
 * A file cannot be read or written at all; the message says in Chinese which and why.
 */
class UnusableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableException(String message) {
		super(message);
	}

}
