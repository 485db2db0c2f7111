package cn.shizhao.inspection.finding;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.roster.SectionLeaders;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a finding.
 */
@Component
class FindingPeople {

	private final Groups groups;

	private final Roster roster;

	private final RosterNames names;

	private final RuleBooks books;

	private final SectionLeaders leaders;

	FindingPeople(Groups groups, Roster roster, RosterNames names, RuleBooks books, SectionLeaders leaders) {
		this.groups = groups;
		this.roster = roster;
		this.names = names;
		this.books = books;
		this.leaders = leaders;
	}

	/**
	 * Who puts it right.
	 * @param finding the finding
	 * @return the person, or the heads of the section; the office when the person left,
	 * or the section has no head
	 */
	List<String> respondents(Finding finding) {
		List<String> concerned = concerned(finding);
		return concerned.isEmpty() ? office() : concerned;
	}

	/**
	 * Whether nobody is there to put it right but the office, so that there is nobody to
	 * talk with either.
	 */
	boolean leftToOffice(Finding finding) {
		return concerned(finding).isEmpty();
	}

	private List<String> concerned(Finding finding) {
		return finding.ofSection() ? heads(finding) : inService(List.of(finding.subjectId()));
	}

	private List<String> inService(List<String> people) {
		return this.roster.members().stream().map(Member::id).filter(people::contains).toList();
	}

	List<String> heads(Finding finding) {
		return this.groups.members("section-" + finding.sectionCode());
	}

	List<String> office() {
		return this.groups.members(Role.ORGAN_OFFICE.group());
	}

	List<String> discipline() {
		return this.groups.members(Role.DISCIPLINE.group());
	}

	/**
	 * Who decides on rectifications and extensions.
	 * @param finding the finding
	 * @return its inspectors; the discipline group once they left
	 */
	List<String> inspectors(Finding finding) {
		List<String> left = inService(finding.inspectors());
		return left.isEmpty() ? discipline() : left;
	}

	/**
	 * Who may hear an appeal.
	 * @param finding the finding
	 * @return the discipline group without inspectors and whom it is about
	 */
	List<String> judges(Finding finding) {
		List<String> respondents = respondents(finding);
		return discipline().stream()
			.filter((person) -> !finding.inspectedBy(person) && !respondents.contains(person))
			.toList();
	}

	/**
	 * Who besides those that put it right hears of it, by the row of the workbook that
	 * decided.
	 * @param finding the finding
	 * @return staff numbers, each once
	 */
	List<String> others(Finding finding) {
		List<String> respondents = respondents(finding);
		return row(finding).recipients()
			.stream()
			.flatMap((recipient) -> people(recipient, finding))
			.distinct()
			.filter((person) -> !respondents.contains(person))
			.toList();
	}

	private Stream<String> people(Recipient recipient, Finding finding) {
		return switch (recipient) {
			case SELF -> respondents(finding).stream();
			case SECTION_HEAD -> heads(finding).stream();
			case LEADER -> leaders(finding).stream();
			case DISCIPLINE -> discipline().stream();
		};
	}

	/** Where nobody is named for the section, the whole leading group hears of it. */
	private List<String> leaders(Finding finding) {
		return this.leaders.of(finding.sectionCode())
			.filter((leader) -> !this.roster.left(leader))
			.map(List::of)
			.orElseGet(() -> this.groups.members(Role.LEADING_GROUP.group()));
	}

	private Response row(Finding finding) {
		return this.books.response(finding.bookHash())
			.responses()
			.stream()
			.filter((row) -> row.code().equals(finding.ruleCode()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Whom a finding is about.
	 * @param finding the finding
	 * @return name of the person, as it was recorded, or section
	 */
	String subject(Finding finding) {
		return finding.ofSection() ? this.names.section(finding.subjectId())
				: this.names.at(finding.subjectId(), finding.recordedAt());
	}

}
