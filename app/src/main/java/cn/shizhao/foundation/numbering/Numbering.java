package cn.shizhao.foundation.numbering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without gaps: whoever takes one holds the series until their transaction
 * ends, and a number taken in vain goes back.
 */
@Component
public class Numbering implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(Numbering.class);

	/** The year of the row that is locked, there before any number is taken. */
	private static final int LOCK = 0;

	private final NumberingMapper mapper;

	Numbering(NumberingMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (Series series : Series.values()) {
			if (this.mapper.last(series, LOCK) == null) {
				begin(series);
			}
		}
	}

	/** Another node may begin at this moment. */
	private void begin(Series series) {
		try {
			this.mapper.insert(series, LOCK, 0);
		}
		catch (DuplicateKeyException ex) {
			logger.info("{} is numbered by another node already", series);
		}
	}

	/**
	 * Takes the next number. Until the transaction ends nobody else takes one of this
	 * series, and whatever was written by those before is to be seen.
	 * @param series what is numbered
	 * @param year which year's numbers
	 * @return from 1
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int next(Series series, int year) {
		this.mapper.lock(series);
		if (this.mapper.advance(series, year) == 0) {
			this.mapper.insert(series, year, 1);
			return 1;
		}
		Integer number = this.mapper.last(series, year);
		if (number == null) {
			throw new IllegalStateException("no number of " + series + " in " + year);
		}
		return number;
	}

}
