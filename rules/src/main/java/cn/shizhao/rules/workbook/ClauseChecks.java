package cn.shizhao.rules.workbook;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.rules.ResponseBook;

/**
 * What the sheet 十不准 must keep, and the sheets that name its clauses.
 */
class ClauseChecks {

	private final Table clauses;

	private final Set<Integer> listed;

	private final Findings findings;

	ClauseChecks(Table clauses, Findings findings) {
		this.clauses = clauses;
		this.listed = clauses.rows()
			.stream()
			.map((row) -> row.whole(ResponseSheets.CLAUSE))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		this.findings = findings;
	}

	void check() {
		this.clauses.rows().forEach((row) -> checkRange(this.clauses, row));
		String missing = IntStream.rangeClosed(1, ResponseBook.CLAUSES)
			.filter((number) -> !this.listed.contains(number))
			.mapToObj(String::valueOf)
			.collect(Collectors.joining("、"));
		if (known() && !missing.isEmpty()) {
			this.findings.error(this.clauses.sheet(), "少了第 " + missing + " 条；请补上，第 1 条到第 10 条每条正好一行");
		}
	}

	/**
	 * Refuses a clause that there is not.
	 */
	void checkNamed(Table table, Table.Row row) {
		Integer clause = row.whole(ResponseSheets.CLAUSE);
		if (clause != null && checkRange(table, row) && known() && !this.listed.contains(clause)) {
			this.findings.error(table, row, ResponseSheets.CLAUSE, "十不准表里没有第 " + clause + " 条；请在十不准表补上这一条，或改成别的条款");
		}
	}

	/**
	 * Whether every clause of the sheet could be read, so that one not there is missing.
	 */
	private boolean known() {
		return !this.clauses.columns().isEmpty()
				&& this.clauses.rows().stream().allMatch((row) -> row.sound(ResponseSheets.CLAUSE));
	}

	private boolean checkRange(Table table, Table.Row row) {
		Integer clause = row.whole(ResponseSheets.CLAUSE);
		boolean possible = clause == null || exists(clause);
		if (!possible) {
			this.findings.error(table, row, ResponseSheets.CLAUSE,
					"没有第 " + clause + " 条，十不准只有第 1 条到第 " + ResponseBook.CLAUSES + " 条；请改正");
		}
		return possible;
	}

	static boolean exists(int clause) {
		return clause >= 1 && clause <= ResponseBook.CLAUSES;
	}

}
