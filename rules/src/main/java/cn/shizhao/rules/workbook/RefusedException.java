package cn.shizhao.rules.workbook;

/**
 * The whole file is refused before any sheet could be read; the message says in Chinese
 * what is wrong and what to do.
 */
class RefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	RefusedException(String message) {
		super(message);
	}

}
