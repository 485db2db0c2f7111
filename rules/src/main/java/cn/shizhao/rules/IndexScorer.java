package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import cn.shizhao.rules.internal.Condition;
import cn.shizhao.rules.internal.RowRules;

/**
 * Scores subjects by one index workbook: rules decide which rows fire, the ledger adds
 * up. Safe to share between threads and cheap to make; the compiled rule base is kept by
 * the content of the 计分表.
 */
public final class IndexScorer {

	private final IndexBook book;

	private final RowRules<Indicator> rules;

	private final Ledger ledger;

	private IndexScorer(IndexBook book) {
		this.book = book;
		this.rules = RowRules
			.of(book.rows().stream().map((row) -> new Condition<>(row.indicator(), row.band())).toList());
		this.ledger = new Ledger(book);
	}

	/**
	 * The scorer of a workbook, compiled on first use of its content.
	 * @param book a checked workbook
	 * @return the scorer
	 */
	public static IndexScorer of(IndexBook book) {
		return new IndexScorer(book);
	}

	/**
	 * The workbook this scorer applies.
	 * @return the workbook
	 */
	public IndexBook book() {
		return this.book;
	}

	/**
	 * Scores subjects.
	 * @param subjects any number; the same id may occur more than once
	 * @return one score per subject in the order given
	 * @throws IllegalArgumentException in Chinese, when a value has more than 40 digits
	 */
	public List<Score> score(List<Facts> subjects) {
		List<Score> scores = new ArrayList<>(subjects.size());
		score(subjects.iterator(), scores::add);
		return scores;
	}

	/**
	 * Scores a stream of subjects of any length in bounded memory: reading ahead, scoring
	 * on all cores and delivering go on at the same time, while at most a few thousand
	 * subjects per core are held.
	 * @param subjects read by the calling thread only
	 * @param sink takes one score per subject in the order given, on the calling thread
	 * @throws IllegalArgumentException in Chinese, when a value has more than 40 digits
	 */
	public void score(Iterator<Facts> subjects, Consumer<Score> sink) {
		new Batches<>(this::scoreBatch).run(subjects, sink);
	}

	private List<Score> scoreBatch(List<Facts> batch) {
		int[][] fired = this.rules.fire(batch);
		List<Score> scores = new ArrayList<>(batch.size());
		for (int i = 0; i < fired.length; i++) {
			scores.add(this.ledger.score(batch.get(i), fired[i]));
		}
		return scores;
	}

}
