package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import cn.shizhao.rules.LectureSlot.PassedOver;
import cn.shizhao.rules.internal.Prospect;
import cn.shizhao.rules.internal.Prospect.State;
import org.jspecify.annotations.Nullable;

/**
 * The eligible candidates of one month in the order of 排序 with what the rules settled of
 * each, to be put into words.
 */
final class LectureStandings {

	private static final int NONE = -1;

	private final LectureBook book;

	private final Ranking<Candidate> ranking;

	private final int month;

	private final List<Candidate> ranked;

	private final List<State> states;

	private final Collection<Choice> others;

	private final int chosen;

	/**
	 * Standings that are settled.
	 * @param ranked best first
	 * @param prospects what was settled of each
	 * @param others who gives the lectures of the other months
	 */
	LectureStandings(LectureBook book, Ranking<Candidate> ranking, int month, List<Candidate> ranked,
			List<Prospect> prospects, Collection<Choice> others) {
		this.book = book;
		this.ranking = ranking;
		this.month = month;
		this.ranked = ranked;
		this.states = prospects.stream().map(Prospect::state).toList();
		this.others = others;
		this.chosen = this.states.indexOf(State.CHOSEN);
	}

	@Nullable Choice chosen() {
		if (this.chosen == NONE) {
			return null;
		}
		Candidate candidate = this.ranked.get(this.chosen);
		return new Choice(this.month, candidate.id(), candidate.name(), candidate.branch());
	}

	/**
	 * Why the chosen one is.
	 */
	String reason() {
		String before = (this.chosen > 0) ? "；前面%d名已达上限或间隔不足".formatted(this.chosen) : "";
		int next = this.states.indexOf(State.RANKED_LOWER);
		if (next == NONE) {
			return position(this.chosen, this.keys().size()) + "其他人都不能主讲" + before;
		}
		return position(this.chosen, telling(next)) + "先于" + opposite(next, next) + before;
	}

	List<PassedOver> passedOver() {
		List<PassedOver> passedOver = new ArrayList<>();
		IntStream.range(0, this.ranked.size())
			.filter((at) -> at != this.chosen)
			.forEach((at) -> passedOver.add(new PassedOver(this.ranked.get(at).id(), this.ranked.get(at).name(),
					outcome(this.states.get(at)), at + 1, reason(at))));
		return passedOver;
	}

	private static Outcome outcome(State state) {
		return switch (state) {
			case PERSON_FULL, BRANCH_FULL -> Outcome.CAP_REACHED;
			case TOO_NEAR -> Outcome.GAP;
			case RANKED_LOWER -> Outcome.RANKED_LOWER;
			case OPEN, CHOSEN -> throw new IllegalStateException("not passed over: " + state);
		};
	}

	private String reason(int at) {
		Candidate candidate = this.ranked.get(at);
		Quota quota = this.book.quota();
		return switch (this.states.get(at)) {
			case PERSON_FULL -> position(at, 0) + LectureReasons.personFull(candidate, quota, this.others);
			case BRANCH_FULL -> position(at, 0) + LectureReasons.branchFull(candidate, quota, this.others);
			case TOO_NEAR -> position(at, 0) + LectureReasons.tooNear(candidate, this.month, quota, this.others);
			default -> position(at, telling(at)) + "后于" + opposite(at, this.chosen);
		};
	}

	private List<LectureIndicator> keys() {
		return this.book.ranking().stream().map(Key::indicator).toList();
	}

	private String position(int at, int telling) {
		return Reasons.position(at + 1, this.ranked.get(at), keys(), telling);
	}

	/**
	 * How many keys it takes to tell someone from the chosen one.
	 */
	private int telling(int at) {
		return this.ranking.telling(this.ranked.get(this.chosen), this.ranked.get(at));
	}

	/**
	 * One of the two between the chosen one and someone behind, with what decided.
	 * @param behind who is behind
	 * @param shown which of the two
	 */
	private String opposite(int behind, int shown) {
		Candidate one = this.ranked.get(shown);
		String who = "第%d名%s%s".formatted(shown + 1, one.id(), one.name());
		if (this.ranking.level(this.ranked.get(this.chosen), this.ranked.get(behind))) {
			return who + "，各项排序都相同，按工号先后";
		}
		LectureIndicator deciding = keys().get(telling(behind) - 1);
		BigDecimal value = one.value(deciding);
		return "%s（%s）".formatted(who, (value != null) ? Reasons.said(deciding, value) : "缺少" + deciding.label());
	}

}
