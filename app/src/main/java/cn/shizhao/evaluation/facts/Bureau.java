package cn.shizhao.evaluation.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.Subject;

/**
 * Everyone and every unit that facts are collected of.
 *
 * @param subjects members, then branches, then sections, each by id
 */
record Bureau(List<FactSubject> subjects) {

	static Bureau of(Roster roster) {
		return new Bureau(Stream
			.of(roster.members().stream().map(Bureau::member), roster.branches().stream().map(Bureau::branch),
					roster.sections().stream().map(Bureau::section))
			.flatMap((subjects) -> subjects)
			.toList());
	}

	private static FactSubject member(Member member) {
		return new FactSubject(Subject.MEMBER, member.id(), member.name(), member.branchCode(), member.sectionCode());
	}

	private static FactSubject branch(Branch branch) {
		return new FactSubject(Subject.BRANCH, branch.code(), branch.name(), branch.code(), null);
	}

	private static FactSubject section(Section section) {
		return new FactSubject(Subject.SECTION, section.code(), section.name(), section.branchCode(), section.code());
	}

	Optional<FactSubject> find(Subject subject, String id) {
		return this.subjects.stream()
			.filter((other) -> other.subjectKind() == subject && other.subjectId().equals(id))
			.findFirst();
	}

	List<FactSubject> all(Subject subject) {
		return matching((other) -> other.subjectKind() == subject);
	}

	List<FactSubject> membersOf(FactSubject unit) {
		return matching((other) -> other.subjectKind() == Subject.MEMBER && within(other, unit));
	}

	List<FactSubject> sectionsOf(FactSubject branch) {
		return matching((other) -> other.subjectKind() == Subject.SECTION && within(other, branch));
	}

	private static boolean within(FactSubject subject, FactSubject unit) {
		return unit.subjectId()
			.equals((unit.subjectKind() == Subject.BRANCH) ? subject.branchCode() : subject.sectionCode());
	}

	private List<FactSubject> matching(Predicate<FactSubject> test) {
		return this.subjects.stream().filter(test).toList();
	}

}
