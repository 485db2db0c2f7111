package cn.shizhao.evaluation.report;

import java.util.List;

import cn.shizhao.evaluation.round.EvaluationOpened;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is to be reported by which section: fixed when the quarter is opened, so that
 * someone who moves meanwhile is reported once and by one section.
 */
@Component
class ReportPeople {

	private final PeopleMapper mapper;

	private final Roster roster;

	ReportPeople(PeopleMapper mapper, Roster roster) {
		this.mapper = mapper;
		this.roster = roster;
	}

	@EventListener
	void fix(EvaluationOpened opened) {
		String period = opened.period().toString();
		this.roster.members().forEach((member) -> this.mapper.insertPerson(period, member.id(), member.sectionCode()));
	}

	/**
	 * The people a section reports.
	 * @param period which quarter
	 * @param section section code
	 * @return staff numbers in order
	 */
	List<String> of(Period period, String section) {
		return this.mapper.people(period.toString(), section);
	}

	/**
	 * The sections that have someone to report.
	 * @param period which quarter
	 * @return section codes in order, none before the quarter is opened
	 */
	List<String> sections(Period period) {
		return this.mapper.sections(period.toString());
	}

}
