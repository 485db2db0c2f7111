package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import cn.shizhao.rules.internal.Condition;
import cn.shizhao.rules.internal.RowRules;

/**
 * Selects by one selection workbook: rules decide who is eligible and who takes a place.
 * Safe to share between threads and cheap to make; the compiled rule base is kept by the
 * content of the 资格.
 */
public final class ExemplarSelector {

	private final SelectionBook book;

	private ExemplarSelector(SelectionBook book) {
		this.book = book;
	}

	/**
	 * The selector of a workbook.
	 * @param book a checked workbook
	 * @return the selector
	 */
	public static ExemplarSelector of(SelectionBook book) {
		return new ExemplarSelector(book);
	}

	/**
	 * Selects for one award.
	 * <p>
	 * Those a row of 资格 applies to are ineligible. The others take their turns in the
	 * order of 排序, those equal on all keys as one group. Of a group, those whose branch
	 * or section is full are passed over; if all others fit into what is left, they are
	 * selected; if not, they are tied and nobody after them is reached. Where a decision
	 * names members of a group that does not fit, these take their turns one by one in
	 * its order and the rest of the group after them, again as one group.
	 * @param award 评选类别, must have a row in 名额
	 * @param candidates every subject with an index; ids unique
	 * @param decision the tied subjects in the order the committee put them, empty when
	 * nothing was decided; ids that are not tied have no effect
	 * @return every candidate's outcome
	 * @throws IllegalArgumentException in Chinese, when the workbook has no 名额 for the
	 * award, an id occurs twice or a value has more than 40 digits
	 */
	public Selection select(Award award, List<Facts> candidates, List<String> decision) {
		Quota quota = this.book.quotas().get(award);
		if (quota == null) {
			throw new IllegalArgumentException(
					"%s 的“名额”表里没有“%s”；请补上这一行后再评选".formatted(this.book.file(), award.label()));
		}
		Distinct.require(candidates, Facts::id, "编号 %s 出现了不止一次；每个参评对象只能有一行");
		List<Eligibility> rows = this.book.eligibility().stream().filter((row) -> row.award() == award).toList();
		List<List<Eligibility>> hits = hits(rows, candidates);
		List<Facts> eligible = new ArrayList<>();
		List<Outcome> ineligible = new ArrayList<>();
		for (int i = 0; i < hits.size(); i++) {
			Facts candidate = candidates.get(i);
			if (hits.get(i).isEmpty()) {
				eligible.add(candidate);
			}
			else {
				String reason = hits.get(i)
					.stream()
					.map((row) -> Reasons.hit(candidate, row.indicator(), row.band(), row.code(), row.note()))
					.collect(Collectors.joining("；"));
				ineligible.add(new Outcome(candidate.id(), Result.INELIGIBLE, null, reason));
			}
		}
		List<Key> keys = this.book.ranking().getOrDefault(award, List.of());
		List<Outcome> outcomes = new Contest(quota, keys, decision).outcomes(eligible);
		ineligible.sort(Comparator.comparing(Outcome::id));
		outcomes.addAll(ineligible);
		return new Selection(award, Collections.unmodifiableList(outcomes));
	}

	private static List<List<Eligibility>> hits(List<Eligibility> rows, List<Facts> candidates) {
		RowRules<Indicator> rules = RowRules
			.of(rows.stream().map((row) -> new Condition<>(row.indicator(), row.band())).toList());
		List<List<Eligibility>> hits = new ArrayList<>(candidates.size());
		new Batches<Facts, int[]>((batch) -> List.of(rules.fire(batch))).run(candidates.iterator(),
				(fired) -> hits.add(Arrays.stream(fired).mapToObj(rows::get).toList()));
		return hits;
	}

}
