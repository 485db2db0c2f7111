package cn.shizhao.evaluation.selection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.rules.SelectionBook.Award;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names struck in the integrity review. A strike holds until it is lifted, also after
 * the leading group returned the result.
 */
@Component
@Transactional
class Strikes {

	private final RulingMapper mapper;

	private final RoundStore rounds;

	private final Clock clock;

	Strikes(RulingMapper mapper, RoundStore rounds, Clock clock) {
		this.mapper = mapper;
		this.rounds = rounds;
		this.clock = clock;
	}

	/**
	 * Who stands struck.
	 * @param period which quarter
	 * @param award which award
	 * @return the newest ruling by subject, ordered by id
	 */
	@Transactional(readOnly = true)
	Map<String, RulingMapper.StrikeRow> standing(Period period, Award award) {
		Map<String, RulingMapper.StrikeRow> standing = new TreeMap<>();
		this.mapper.strikes(period.toString())
			.stream()
			.filter((strike) -> strike.award() == award)
			.forEach((strike) -> standing.put(strike.subjectId(), strike));
		standing.values().removeIf((strike) -> !strike.struck());
		return standing;
	}

	/**
	 * Strikes someone who is selected in the newest round.
	 * @param period which quarter
	 * @param award which award
	 * @param id staff number or section code
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalArgumentException when the subject is not selected, or the reason is
	 * missing or too long
	 */
	void strike(Period period, Award award, String id, String reason, String actor) {
		boolean selected = this.rounds.outcomes(this.rounds.current(period, award), Result.SELECTED)
			.stream()
			.anyMatch((outcome) -> outcome.id().equals(id));
		if (!selected) {
			throw new IllegalArgumentException(id + " 不在拟当选的" + award.label() + "名单里，不用取消；请刷新后再试");
		}
		insert(period, award, id, true, Reasons.check(reason, Ties.REASON_LENGTH, "取消 " + id + " 的理由"), actor);
	}

	/**
	 * Lifts a strike.
	 * @param period which quarter
	 * @param award which award
	 * @param id staff number or section code
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalArgumentException when the subject is not struck, or the reason is
	 * missing or too long
	 */
	void lift(Period period, Award award, String id, String reason, String actor) {
		if (!standing(period, award).containsKey(id)) {
			throw new IllegalArgumentException(id + " 没有被取消" + award.label() + "资格，不用恢复；请刷新后再试");
		}
		insert(period, award, id, false, Reasons.check(reason, Ties.REASON_LENGTH, "恢复 " + id + " 的理由"), actor);
	}

	private void insert(Period period, Award award, String id, boolean struck, String reason, String actor) {
		this.mapper.insertStrike(period.toString(), award, id, struck, reason, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

}
