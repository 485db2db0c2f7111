package cn.shizhao.commendation.visit;

import cn.shizhao.evaluation.publicity.ResultAnnounced;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the visits to those whom a result honours, once it is announced.
 */
@Component
class VisitsBegin {

	private final HomeVisits visits;

	VisitsBegin(HomeVisits visits) {
		this.visits = visits;
	}

	@EventListener
	void announced(ResultAnnounced result) {
		if (!result.exemplars().isEmpty()) {
			this.visits.begin(result.period());
		}
	}

}
