package cn.shizhao.evaluation.facts;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.Period;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one transaction at a time change the facts of a quarter, on any node.
 */
@Component
class FactLock {

	private final FactMapper mapper;

	private final Evaluations evaluations;

	FactLock(FactMapper mapper, Evaluations evaluations) {
		this.mapper = mapper;
		this.evaluations = evaluations;
	}

	/**
	 * Waits for its turn and holds it until the transaction ends.
	 * @param period which quarter
	 * @throws IllegalStateException when the quarter's result stands, so that its facts
	 * change no more
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void take(Period period) {
		if (this.mapper.lock(period.toString()) == null) {
			create(period);
		}
		this.evaluations.find(period).filter((evaluation) -> evaluation.stage().finished()).ifPresent((evaluation) -> {
			throw new IllegalStateException(period.label() + "的结果已经批准（" + evaluation.stage().label() + "），事实不能再改动");
		});
	}

	private void create(Period period) {
		try {
			this.mapper.insertBook(period.toString());
		}
		catch (DuplicateKeyException ex) {
			this.mapper.lock(period.toString());
		}
	}

}
