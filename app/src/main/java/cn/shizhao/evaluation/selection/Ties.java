package cn.shizhao.evaluation.selection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.rules.SelectionBook.Award;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ties the committee decided.
 */
@Component
@Transactional
class Ties {

	static final int REASON_LENGTH = 300;

	private final RulingMapper mapper;

	private final RoundStore rounds;

	private final Clock clock;

	Ties(RulingMapper mapper, RoundStore rounds, Clock clock) {
		this.mapper = mapper;
		this.rounds = rounds;
		this.clock = clock;
	}

	/**
	 * Decides the tie of the newest round.
	 * @param period which quarter
	 * @param award which award
	 * @param order everyone tied, the first to be taken first
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalArgumentException when the order does not name exactly the tied, or
	 * the reason is missing or too long
	 */
	void decide(Period period, Award award, List<String> order, String reason, String actor) {
		Round round = this.rounds.current(period, award);
		Set<String> tied = this.rounds.outcomes(round, Result.TIED)
			.stream()
			.map(Outcome::id)
			.collect(Collectors.toSet());
		if (tied.isEmpty() || order.size() != tied.size() || !new HashSet<>(order).equals(tied)) {
			throw new IllegalArgumentException(
					award.label() + "的并列名单是 " + String.join("、", tied.stream().sorted().toList()) + "，排出的顺序是 "
							+ String.join("、", order) + "；请刷新后重新排序");
		}
		this.mapper.insertTie(period.toString(), award, round.id(), RoundRow.join(order),
				Reasons.check(reason, REASON_LENGTH, award.label() + "的裁定理由"), actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

	/**
	 * The orders decided for selections from certain inputs.
	 * @param period which quarter
	 * @param award which award
	 * @param attempt returns by the leading group set earlier decisions aside
	 * @param runId the index run
	 * @param bookHash the workbook
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	List<List<String>> decided(Period period, Award award, int attempt, String runId, String bookHash) {
		List<List<String>> orders = new ArrayList<>();
		this.mapper.ties(period.toString())
			.stream()
			.filter((tie) -> tie.award() == award && tie.attempt() == attempt)
			.filter((tie) -> tie.runId().equals(runId) && tie.bookHash().equals(bookHash))
			.forEach((tie) -> orders.add(0, RoundRow.split(tie.decidedOrder())));
		return orders;
	}

}
