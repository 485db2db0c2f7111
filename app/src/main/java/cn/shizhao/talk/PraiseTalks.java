package cn.shizhao.talk;

import cn.shizhao.evaluation.publicity.ResultAnnounced;
import cn.shizhao.foundation.calendar.Period;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for a talk with every exemplar of a quarter; those of the year were exemplars of
 * one before.
 */
@Component
class PraiseTalks {

	private final Talks talks;

	PraiseTalks(Talks talks) {
		this.talks = talks;
	}

	@EventListener
	void announced(ResultAnnounced result) {
		if (!result.period().wholeYear()) {
			result.exemplars().forEach((exemplar) -> talk(result.period(), exemplar));
		}
	}

	private void talk(Period period, String exemplar) {
		this.talks
			.request(new Talks.Request(Trigger.PRAISED, exemplar, "当选" + period.label() + "标兵", "张榜" + period, "系统"));
	}

}
