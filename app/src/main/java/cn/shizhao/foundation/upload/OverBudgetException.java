package cn.shizhao.foundation.upload;

/**
 * A file costs more to read than any honest one; the message says of what there is too
 * much and what to do.
 */
public class OverBudgetException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	OverBudgetException(String message) {
		super(message);
	}

}
