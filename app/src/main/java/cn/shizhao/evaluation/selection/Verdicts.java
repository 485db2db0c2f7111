package cn.shizhao.evaluation.selection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.rules.SelectionBook.Award;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the leading group said: results returned, and the one approved.
 */
@Component
@Transactional
class Verdicts {

	private final RulingMapper mapper;

	private final RoundStore rounds;

	private final Clock clock;

	Verdicts(RulingMapper mapper, RoundStore rounds, Clock clock) {
		this.mapper = mapper;
		this.rounds = rounds;
		this.clock = clock;
	}

	/**
	 * How often the result was returned, or taken up again after its approval.
	 * @param period which quarter
	 * @return from 0
	 */
	@Transactional(readOnly = true)
	int attempt(Period period) {
		return (int) backward(period).count();
	}

	@Transactional(readOnly = true)
	boolean approved(Period period) {
		int attempt = attempt(period);
		return all(period).stream().anyMatch((verdict) -> verdict.approved() && verdict.attempt() == attempt);
	}

	/**
	 * Why the last attempt did not stand.
	 * @param period which quarter
	 * @return the return or the reopening, empty in the first attempt
	 */
	@Transactional(readOnly = true)
	Optional<RulingMapper.VerdictRow> lastReturn(Period period) {
		return backward(period).max(Comparator.comparingInt(RulingMapper.VerdictRow::attempt));
	}

	@Transactional(readOnly = true)
	List<RulingMapper.VerdictRow> reopenings(Period period) {
		return this.mapper.reopenings(period.toString());
	}

	private Stream<RulingMapper.VerdictRow> backward(Period period) {
		return Stream.concat(all(period).stream().filter((verdict) -> !verdict.approved()),
				reopenings(period).stream());
	}

	@Transactional(readOnly = true)
	List<RulingMapper.VerdictRow> all(Period period) {
		return this.mapper.verdicts(period.toString());
	}

	/**
	 * Refuses to go on with a result that stands.
	 * @param period which quarter
	 * @throws IllegalStateException once approved
	 */
	@Transactional(readOnly = true)
	void refuseOnceApproved(Period period) {
		if (approved(period)) {
			throw new IllegalStateException(period.label() + "的评选结果已由党组批准，不能再改");
		}
	}

	/**
	 * Approves the newest rounds.
	 * @param period which quarter
	 * @param opinion may be empty
	 * @param actor staff number
	 * @throws IllegalStateException when something is tied, or the result stands already
	 */
	void approve(Period period, String opinion, String actor) {
		Selections.awards(period).forEach((award) -> refuseTied(period, award));
		insert(period, true, Reasons.optional(opinion, Ties.REASON_LENGTH, "审批意见"), actor);
	}

	private void refuseTied(Period period, Award award) {
		if (!this.rounds.outcomes(this.rounds.current(period, award), Result.TIED).isEmpty()) {
			throw new IllegalStateException(award.label() + "还有并列没有裁定，不能批准；请先由机关党委裁定");
		}
	}

	/**
	 * Returns the result; the next selection starts a new attempt.
	 * @param period which quarter
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalArgumentException when the reason is missing or too long
	 */
	void giveBack(Period period, String reason, String actor) {
		insert(period, false, Reasons.check(reason, Ties.REASON_LENGTH, "退回理由"), actor);
	}

	/**
	 * Sets the approval aside.
	 * @param period which quarter
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalStateException when the result does not stand
	 */
	void reopen(Period period, String reason, String actor) {
		if (!approved(period)) {
			throw new IllegalStateException(period.label() + "的评选结果还没有批准，不用重新评选");
		}
		this.mapper.insertReopening(period.toString(), attempt(period),
				Reasons.check(reason, Ties.REASON_LENGTH, "重新评选的理由"), actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

	private void insert(Period period, boolean approved, String reason, String actor) {
		refuseOnceApproved(period);
		this.mapper.insertVerdict(period.toString(), attempt(period), approved, reason, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

}
