package cn.shizhao.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.SectionLeaders;

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
		return find(person, trigger, this.groups::members).orElseThrow(() -> new IllegalStateException(
				"找不到能与" + person.name() + "谈话的人；请先在花名册里定下" + Role.ORGAN_OFFICE.label() + "的人员"));
	}

	/**
	 * Who would talk.
	 * @param members the people of a group, as they are or as they are going to be
	 * @return staff number, or empty when there is nobody at all
	 */
	Optional<String> find(Member person, Trigger trigger, Function<String, List<String>> members) {
		Stream<String> inTurn = Stream.concat(byRank(person, trigger, members), Stream.of(Role.ORGAN_OFFICE.group()))
			.flatMap((group) -> members.apply(group).stream());
		return Stream.concat(inCharge(person, members).stream(), inTurn)
			.filter((id) -> !id.equals(person.id()))
			.findFirst();
	}

	/** The settings may still name a leader who left. */
	private Optional<String> inCharge(Member person, Function<String, List<String>> members) {
		return in(Role.SECTION_HEAD, person, members)
				? this.leaders.of(person.sectionCode()).filter(members.apply(Role.LEADING_GROUP.group())::contains)
				: Optional.empty();
	}

	private Stream<String> byRank(Member person, Trigger trigger, Function<String, List<String>> members) {
		if (in(Role.LEADING_GROUP, person, members) || in(Role.SECTION_HEAD, person, members)) {
			return Stream.of(Role.LEADING_GROUP.group());
		}
		String head = "section-" + person.sectionCode();
		boolean discipline = trigger == Trigger.DISCIPLINED || trigger == Trigger.SIGNS;
		return discipline ? Stream.of("branch-" + person.branchCode(), head) : Stream.of(head);
	}

	private static boolean in(Role role, Member person, Function<String, List<String>> members) {
		return members.apply(role.group()).contains(person.id());
	}

}
