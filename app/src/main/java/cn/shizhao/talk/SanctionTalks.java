package cn.shizhao.talk;

import cn.shizhao.evaluation.facts.SanctionImported;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts a talk with everyone of whom a sanction is imported.
 */
@Component
class SanctionTalks {

	private final Talks talks;

	SanctionTalks(Talks talks) {
		this.talks = talks;
	}

	@EventListener
	void onSanction(SanctionImported sanction) {
		this.talks.request(new Talks.Request(Trigger.DISCIPLINED, sanction.person(),
				sanction.period().label() + "导入的指标里有处分", "处分/" + sanction.period(), sanction.actor()));
	}

}
