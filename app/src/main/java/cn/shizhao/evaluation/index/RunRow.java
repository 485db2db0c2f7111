package cn.shizhao.evaluation.index;

import java.time.LocalDateTime;

import cn.shizhao.foundation.calendar.Period;

/**
 * A row of {@code index_run}.
 *
 * @param id identifies the run
 * @param period such as {@code 2026Q3}
 * @param ordinal from 1 within the quarter
 * @param factsVersion the frozen facts used
 * @param pioneerHash version of pioneer-index.xlsx
 * @param sectionHash version of section-index.xlsx
 * @param fortressHash version of fortress-index.xlsx
 * @param computedBy staff number or 系统
 * @param computedAt when
 */
record RunRow(String id, String period, int ordinal, int factsVersion, String pioneerHash, String sectionHash,
		String fortressHash, String computedBy, LocalDateTime computedAt) {

	Indices.Run run() {
		return new Indices.Run(this.id, Period.parse(this.period), this.ordinal, this.factsVersion, this.pioneerHash,
				this.sectionHash, this.fortressHash, this.computedBy, this.computedAt);
	}

}
