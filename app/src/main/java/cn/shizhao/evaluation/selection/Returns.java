package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the tasks after a return why the result came back.
 */
@Component
class Returns {

	private final Verdicts verdicts;

	private final RosterNames names;

	Returns(Verdicts verdicts, RosterNames names) {
		this.verdicts = verdicts;
		this.names = names;
	}

	@Nullable Returned last(Period period) {
		return this.verdicts.lastReturn(period)
			.map((verdict) -> new Returned(verdict.reason(), this.names.at(verdict.decidedBy(), verdict.decidedAt()),
					verdict.decidedAt()))
			.orElse(null);
	}

}
