package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.rules.LectureBook.Eligibility;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import cn.shizhao.rules.LectureSlot.PassedOver;
import cn.shizhao.rules.internal.Condition;
import cn.shizhao.rules.internal.LectureRules;
import cn.shizhao.rules.internal.Prospect;
import cn.shizhao.rules.internal.RowRules;

/**
 * Lets the rules choose the lecturer of one month.
 */
final class LectureDraw {

	private final LectureBook book;

	private final RowRules<LectureIndicator> eligibility;

	private final LectureRules limits;

	private final Ranking<Candidate> ranking;

	LectureDraw(LectureBook book) {
		this.book = book;
		this.eligibility = RowRules
			.of(book.eligibility().stream().map((row) -> new Condition<>(row.indicator(), row.band())).toList());
		this.limits = LectureRules.of(book.quota());
		this.ranking = new Ranking<>(book.ranking()
			.stream()
			.map((key) -> Ranking.<Candidate>by((one) -> one.value(key.indicator()), key.higherFirst()))
			.toList());
	}

	/**
	 * Chooses.
	 * @param month the month with its candidates
	 * @param others who gives the lectures of the other months
	 */
	LectureSlot slot(LectureMonth month, Collection<Choice> others) {
		Turn turn = this.book.turn(month.number());
		List<Candidate> candidates = month.candidates();
		Distinct.require(candidates, Candidate::id, "%s 在 " + month.number() + " 月的候选人里出现了不止一次；每人只能有一行");
		List<Candidate> eligible = new ArrayList<>();
		List<PassedOver> ineligible = new ArrayList<>();
		int[][] hits = this.eligibility.fire(candidates);
		for (int i = 0; i < hits.length; i++) {
			if (hits[i].length == 0) {
				eligible.add(candidates.get(i));
			}
			else {
				ineligible.add(ineligible(candidates.get(i), hits[i]));
			}
		}
		ineligible.sort(Comparator.comparing(PassedOver::id));
		LectureStandings standings = standings(month, eligible, others);
		Choice chosen = standings.chosen();
		List<PassedOver> passedOver = Stream.concat(standings.passedOver().stream(), ineligible.stream()).toList();
		String reason = (chosen != null) ? standings.reason() : LectureReasons.nobody(passedOver);
		return new LectureSlot(turn.month(), turn.module(), turn.theme(), chosen, reason, passedOver);
	}

	private PassedOver ineligible(Candidate candidate, int[] hits) {
		List<Eligibility> rows = Arrays.stream(hits).mapToObj(this.book.eligibility()::get).toList();
		return new PassedOver(candidate.id(), candidate.name(), Outcome.INELIGIBLE, null,
				LectureReasons.ineligible(candidate, rows));
	}

	private LectureStandings standings(LectureMonth month, List<Candidate> eligible, Collection<Choice> others) {
		List<Candidate> ranked = this.ranking.sorted(eligible);
		List<Prospect> prospects = new ArrayList<>(ranked.size());
		ranked.forEach((candidate) -> prospects.add(prospect(prospects.size() + 1, candidate, month.number(), others)));
		this.limits.settle(prospects);
		return new LectureStandings(this.book, this.ranking, month.number(), ranked, prospects, others);
	}

	private static Prospect prospect(int rank, Candidate candidate, int month, Collection<Choice> others) {
		int[] ofBranch = others.stream().filter(candidate::shares).mapToInt(Choice::month).toArray();
		return new Prospect(rank, (int) others.stream().filter((other) -> other.id().equals(candidate.id())).count(),
				ofBranch.length,
				Arrays.stream(ofBranch).map((other) -> Math.abs(month - other)).min().orElse(Integer.MAX_VALUE));
	}

}
