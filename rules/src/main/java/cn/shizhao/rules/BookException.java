package cn.shizhao.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A workbook or a file of facts was refused; carries every problem found, not only the
 * first.
 */
public class BookException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/**
	 * Refuses a file.
	 * @param problems all problems, errors and warnings, at least one error
	 */
	public BookException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * All problems of the file.
	 * @return in the order of sheets and cells, or of lines
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
