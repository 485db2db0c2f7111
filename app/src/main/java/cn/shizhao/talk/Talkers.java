package cn.shizhao.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.account.Groups;
import cn.shizhao.account.Role;
import cn.shizhao.roster.Member;
import cn.shizhao.roster.SectionLeaders;

import org.springframework.stereotype.Component;

/**
 * Says who talks with someone by rank: leaders with leaders, the leader in charge with
 * the heads of sections, heads with their people, and the branch secretary where
 * discipline is at stake. Nobody talks with themselves; where nobody is left, the office
 * does.
 */
@Component
class Talkers {

	private final Groups groups;

	private final SectionLeaders leaders;

	Talkers(Groups groups, SectionLeaders leaders) {
		this.groups = groups;
		this.leaders = leaders;
	}

	/**
	 * Who talks.
	 * @param person with whom
	 * @param trigger what for
	 * @return staff number
	 * @throws IllegalStateException with a Chinese message when there is nobody at all
	 */
	String of(Member person, Trigger trigger) {
		Stream<String> inTurn = Stream.concat(byRank(person, trigger), Stream.of(Role.ORGAN_OFFICE.group()))
			.flatMap((group) -> this.groups.members(group).stream());
		return Stream.concat(inCharge(person).stream(), inTurn)
			.filter((id) -> !id.equals(person.id()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"找不到能与" + person.name() + "谈话的人;请先在花名册里定下" + Role.ORGAN_OFFICE.label() + "的人员"));
	}

	private Optional<String> inCharge(Member person) {
		return in(Role.SECTION_HEAD, person) ? this.leaders.of(person.sectionCode()) : Optional.empty();
	}

	private Stream<String> byRank(Member person, Trigger trigger) {
		if (in(Role.LEADING_GROUP, person) || in(Role.SECTION_HEAD, person)) {
			return Stream.of(Role.LEADING_GROUP.group());
		}
		String head = "section-" + person.sectionCode();
		boolean discipline = trigger == Trigger.DISCIPLINED || trigger == Trigger.SIGNS;
		return discipline ? Stream.of("branch-" + person.branchCode(), head) : Stream.of(head);
	}

	private boolean in(Role role, Member person) {
		List<String> members = this.groups.members(role.group());
		return members.contains(person.id());
	}

}
