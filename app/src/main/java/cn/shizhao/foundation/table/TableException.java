package cn.shizhao.foundation.table;

import java.util.List;

/**
 * A file was refused; carries every problem found, not only the first.
 */
public class TableException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final List<String> problems;

	/**
	 * Refuses a file.
	 * @param problems what is wrong where and what to do, in Chinese, at least one
	 */
	public TableException(List<String> problems) {
		super(String.join("\n", problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * All problems.
	 * @return one line each, in the order of the file
	 */
	public List<String> problems() {
		return this.problems;
	}

}
