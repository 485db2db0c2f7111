package cn.shizhao.rules.workbook;

/**
 * A cell does not hold what its column asks for; the message says in Chinese what was
 * read and what to do.
 */
class BadCellException extends Exception {

	private static final long serialVersionUID = 1L;

	BadCellException(String message) {
		super(message);
	}

}
