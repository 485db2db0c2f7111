package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks stored plans against today's roster, calendar and workbook.
 */
@Component
@Transactional(readOnly = true)
class PlanChecks {

	private final RuleBooks books;

	private final Roster roster;

	private final RosterNames names;

	private final WorkingCalendar calendar;

	private final Turns turns;

	private final ProposalMapper proposals;

	private final Clock clock;

	PlanChecks(RuleBooks books, Roster roster, RosterNames names, WorkingCalendar calendar, Turns turns,
			ProposalMapper proposals, Clock clock) {
		this.books = books;
		this.roster = roster;
		this.names = names;
		this.calendar = calendar;
		this.turns = turns;
		this.proposals = proposals;
		this.clock = clock;
	}

	List<Conflict> of(int year, List<Slot> slots) {
		Set<String> onDuty = this.roster.members().stream().map(Member::id).collect(Collectors.toSet());
		return new PlanCheck(year, LocalDate.now(this.clock), this.calendar, this.books.lectures().quota(),
				this.turns.settled(year, PlanEdits.months(year, slots)), this.proposals.proposals(year),
				onDuty::contains, this.names::person, this.names::branch)
			.of(slots, this.turns.ineligible(year, slots));
	}

}
