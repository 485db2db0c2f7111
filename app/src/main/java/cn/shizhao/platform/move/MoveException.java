package cn.shizhao.platform.move;

/**
 * The move cannot begin or did not succeed; says in Chinese why and what to do.
 */
class MoveException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MoveException(String message) {
		super(message);
	}

}
