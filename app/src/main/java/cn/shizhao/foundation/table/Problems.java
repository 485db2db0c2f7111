package cn.shizhao.foundation.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with one or more tables, so that people see all of it at once.
 */
public final class Problems {

	private static final int SHOWN = 200;

	/** A cell may hold a whole book. */
	private static final int LONGEST = 500;

	private final List<String> lines = new ArrayList<>();

	private int more;

	/**
	 * Adds a problem; beyond 200 they are only counted.
	 * @param problem what is wrong where and what to do, in Chinese
	 */
	public void add(String problem) {
		if (this.lines.size() < SHOWN) {
			this.lines.add((problem.length() > LONGEST) ? problem.substring(0, LONGEST) + "……" : problem);
		}
		else {
			this.more++;
		}
	}

	/**
	 * Whether nothing is wrong so far.
	 * @return true without problems
	 */
	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/**
	 * The problems in the order they were found.
	 * @return one line each
	 */
	public List<String> lines() {
		List<String> all = new ArrayList<>(this.lines);
		if (this.more > 0) {
			all.add("……另有 " + this.more + " 处问题未列出；请先改正以上各处再导入");
		}
		return all;
	}

	/**
	 * Refuses the file if anything is wrong.
	 * @throws TableException with every problem
	 */
	public void throwIfAny() {
		if (!isEmpty()) {
			throw new TableException(lines());
		}
	}

}
