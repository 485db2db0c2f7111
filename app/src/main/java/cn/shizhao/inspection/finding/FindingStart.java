package cn.shizhao.inspection.finding;

import java.util.Map;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what the process of a new finding needs to know of it.
 */
@Component
@Transactional
class FindingStart {

	private final FindingRegister register;

	private final FindingPeople people;

	private final Deadlines deadlines;

	FindingStart(FindingRegister register, FindingPeople people, Deadlines deadlines) {
		this.register = register;
		this.people = people;
		this.deadlines = deadlines;
	}

	Started record(String desk, String actor) {
		Finding finding = this.register.record(desk, actor);
		String subject = finding.ofSection() ? "section" : "person";
		return new Started(finding.id(),
				Map.of("finding", finding.id(), subject, finding.subjectId(), "respondents",
						String.join(",", this.people.respondents(finding)), "inspectors",
						String.join(",", finding.inspectors())),
				this.deadlines.inWorkingDays(finding.workingDays()));
	}

	/**
	 * A finding whose process begins.
	 *
	 * @param finding its number
	 * @param ids what the tasks need
	 * @param deadline of putting it right
	 */
	record Started(String finding, Map<String, Object> ids, Deadline deadline) {
	}

}
