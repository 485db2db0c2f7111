package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The policy of lecture rosters in plain loops, sharing nothing with the planner but the
 * records: what property tests compare with.
 */
final class ReferencePlanner {

	private final LectureBook book;

	private final Map<Integer, Choice> choices = new HashMap<>();

	ReferencePlanner(LectureBook book, List<Choice> settled) {
		this.book = book;
		settled.forEach((choice) -> this.choices.put(choice.month(), choice));
	}

	/**
	 * Plans one month, to be called in the order of the months.
	 * @return what became of each candidate, null for the chosen one; empty when the
	 * month was settled
	 */
	Map<String, @Nullable Outcome> plan(LectureMonth month) {
		Map<String, @Nullable Outcome> outcomes = new HashMap<>();
		if (this.choices.containsKey(month.number())) {
			return outcomes;
		}
		Candidate best = null;
		List<Candidate> left = new ArrayList<>();
		for (Candidate candidate : month.candidates()) {
			Outcome bar = bar(month.number(), candidate);
			if (bar != null) {
				outcomes.put(candidate.id(), bar);
				continue;
			}
			left.add(candidate);
			if (best == null || before(candidate, best)) {
				best = candidate;
			}
		}
		for (Candidate candidate : left) {
			outcomes.put(candidate.id(), (candidate == best) ? null : Outcome.RANKED_LOWER);
		}
		if (best != null) {
			this.choices.put(month.number(), new Choice(month.number(), best.id(), best.name(), best.branch()));
		}
		return outcomes;
	}

	private @Nullable Outcome bar(int month, Candidate candidate) {
		boolean hit = this.book.eligibility()
			.stream()
			.anyMatch((row) -> candidate.value(row.indicator()) != null
					&& row.band().contains(candidate.value(row.indicator())));
		if (hit) {
			return Outcome.INELIGIBLE;
		}
		int own = 0;
		int ofBranch = 0;
		boolean near = false;
		Quota quota = this.book.quota();
		for (Choice choice : this.choices.values()) {
			own += choice.id().equals(candidate.id()) ? 1 : 0;
			if (candidate.branch() != null && candidate.branch().equals(choice.branch())) {
				ofBranch++;
				near |= choice.month() > month - quota.gap() && choice.month() < month + quota.gap();
			}
		}
		if (own >= quota.perPerson() || ofBranch >= quota.perBranch()) {
			return Outcome.CAP_REACHED;
		}
		return near ? Outcome.GAP : null;
	}

	private boolean before(Candidate one, Candidate other) {
		for (Key key : this.book.ranking()) {
			BigDecimal mine = one.value(key.indicator());
			BigDecimal theirs = other.value(key.indicator());
			if (mine == null || theirs == null) {
				if (mine != theirs) {
					return theirs == null;
				}
			}
			else if (mine.compareTo(theirs) != 0) {
				return key.higherFirst() == (mine.compareTo(theirs) > 0);
			}
		}
		return one.id().compareTo(other.id()) < 0;
	}

}
