package cn.shizhao.rules;

import java.util.OptionalInt;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.internal.ResponseCondition;
import cn.shizhao.rules.internal.ResponseRules;

/**
 * Decides by one response workbook what a finding leads to. Safe to share between threads
 * and cheap to make; the compiled rule base is kept by the content of the 处置.
 */
public final class ResponseDecider {

	private final ResponseBook book;

	private final ResponseRules rules;

	private ResponseDecider(ResponseBook book) {
		this.book = book;
		this.rules = ResponseRules.of(book.responses()
			.stream()
			.map((row) -> new ResponseCondition(row.clause(), row.circumstances(), row.repeats()))
			.toList());
	}

	/**
	 * The decider of a workbook.
	 * @param book a checked workbook
	 * @return the decider
	 */
	public static ResponseDecider of(ResponseBook book) {
		return new ResponseDecider(book);
	}

	/**
	 * Decides on one finding: of the rows that match, the one that stands highest.
	 * @param clause 条款, from 1
	 * @param circumstances 情节
	 * @param count 同类次数, this finding included, from 1
	 * @return the row that decides, which names its 编号 and sheet row
	 * @throws IllegalStateException in Chinese, when no row matches, which a checked
	 * workbook rules out for every clause and count there is
	 */
	public Response decide(int clause, Circumstances circumstances, int count) {
		OptionalInt row = this.rules.decide(clause, circumstances, count);
		return this.book.responses()
			.get(row.orElseThrow(() -> new IllegalStateException("%s 的“处置”表没有一行管第 %d 条、情节%s、同类第 %d 次"
				.formatted(this.book.file(), clause, circumstances.label(), count))));
	}

}
