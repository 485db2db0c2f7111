package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the office's corrections; each is an entry of its own and beats every other
 * source.
 */
@Service
@Transactional
class Corrections {

	private static final int REASON_LENGTH = 200;

	private final CorrectionMapper mapper;

	private final FactLock lock;

	private final Roster roster;

	private final Clock clock;

	Corrections(CorrectionMapper mapper, FactLock lock, Roster roster, Clock clock) {
		this.mapper = mapper;
		this.lock = lock;
		this.roster = roster;
		this.clock = clock;
	}

	void correct(Period period, FactKey key, BigDecimal amount, String reason, String actor) {
		checkValue(key, amount);
		add(period, key, amount, reason, actor);
	}

	/**
	 * Takes the standing correction back: from the next freeze on the other sources count
	 * again.
	 * @param period which quarter
	 * @param key which value
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalStateException when no correction stands
	 */
	void takeBack(Period period, FactKey key, String reason, String actor) {
		this.lock.take(period);
		if (standing(period, key) == null) {
			throw new IllegalStateException(key.indicator().label() + "没有更正过，不用撤销；请刷新页面");
		}
		add(period, key, null, reason, actor);
	}

	private @Nullable BigDecimal standing(Period period, FactKey key) {
		BigDecimal amount = null;
		for (CorrectionMapper.Correction correction : this.mapper.inOrder(period.toString())) {
			amount = correction.key().equals(key) ? correction.amount() : amount;
		}
		return amount;
	}

	private void add(Period period, FactKey key, @Nullable BigDecimal amount, String reason, String actor) {
		String why = Reasons.check(reason, REASON_LENGTH, "更正理由");
		this.lock.take(period);
		this.mapper.insert(new CorrectionMapper.Correction(period.toString(),
				this.mapper.lastOrdinal(period.toString()) + 1, key.subject(), key.id(), key.indicator(), amount, why,
				actor, LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS)));
	}

	private void checkValue(FactKey key, BigDecimal amount) {
		String label = key.indicator().label();
		if (!FactSubject.indicators(key.subject()).contains(key.indicator())) {
			throw new IllegalArgumentException(label + "不是" + key.subject().label() + "的采集指标，不能更正");
		}
		if (Bureau.of(this.roster).find(key.subject(), key.id()).isEmpty()) {
			throw new IllegalArgumentException(key.subject().label() + " " + key.id() + " 不在花名册中；请核对编号");
		}
		AmountCheck.complaint(key.indicator(), amount).ifPresent((complaint) -> {
			throw new IllegalArgumentException("%s不能更正为 %s：%s".formatted(label, amount.toPlainString(), complaint));
		});
	}

}
