package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.ResponseBook.Clause;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads findings with the names people know.
 */
@Service
@Transactional(readOnly = true)
class StoredFindings implements Findings {

	private final FindingMapper mapper;

	private final FindingPeople people;

	private final RosterNames names;

	private final RuleBooks books;

	StoredFindings(FindingMapper mapper, FindingPeople people, RosterNames names, RuleBooks books) {
		this.mapper = mapper;
		this.people = people;
		this.names = names;
		this.books = books;
	}

	@Override
	public List<Found> between(LocalDate from, LocalDate to) {
		return this.mapper.between(from, to).stream().map(this::found).toList();
	}

	@Override
	public List<Clause> clauses() {
		return this.books.response().clauses();
	}

	private Found found(Finding finding) {
		return new Found(finding.id(), finding.number(), finding.happenedOn(), finding.place(), finding.subjectId(),
				this.people.subject(finding), finding.ofSection(), finding.sectionCode(),
				this.names.section(finding.sectionCode()), finding.branchCode(), finding.clauseNumber(),
				finding.grade(), finding.facts(), finding.repeats(), finding.dueOn(), finding.overdueOn(),
				finding.state(), finding.talk());
	}

}
