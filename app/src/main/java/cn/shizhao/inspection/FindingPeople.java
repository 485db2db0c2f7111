package cn.shizhao.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.account.Groups;
import cn.shizhao.account.Role;
import cn.shizhao.roster.Member;
import cn.shizhao.roster.Roster;
import cn.shizhao.roster.RosterNames;
import cn.shizhao.rulebook.RuleBooks;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a finding.
 */
@Component
@EnableConfigurationProperties(FindingPeople.InCharge.class)
class FindingPeople {

	private final Groups groups;

	private final Roster roster;

	private final RosterNames names;

	private final RuleBooks books;

	private final InCharge inCharge;

	FindingPeople(Groups groups, Roster roster, RosterNames names, RuleBooks books, InCharge inCharge) {
		this.groups = groups;
		this.roster = roster;
		this.names = names;
		this.books = books;
		this.inCharge = inCharge;
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
		return finding.ofSection() ? heads(finding)
				: this.roster.members().stream().map(Member::id).filter(finding.subjectId()::equals).toList();
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
		String named = this.inCharge.inCharge().get(finding.sectionCode());
		return (named != null) ? List.of(named) : this.groups.members(Role.LEADING_GROUP.group());
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
	 * @return name of the person or section
	 */
	String subject(Finding finding) {
		return finding.ofSection() ? this.names.section(finding.subjectId()) : this.names.person(finding.subjectId());
	}

	/**
	 * Which member of the leading group is in charge of which section ({@code
	 * shizhao.in-charge}).
	 *
	 * @param inCharge staff number by section code; a section may be missing
	 */
	@ConfigurationProperties("shizhao")
	record InCharge(Map<String, String> inCharge) {

		InCharge {
			inCharge = (inCharge != null) ? inCharge : Map.of();
		}

	}

}
