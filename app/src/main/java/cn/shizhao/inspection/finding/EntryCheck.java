package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with an entry, and whom it is about.
 */
@Component
class EntryCheck {

	/** Older ones belong to a month whose bulletin is out. */
	private static final int FARTHEST_DAYS = 60;

	private static final int LONGEST_PLACE = 100;

	private static final int LONGEST_FACTS = 1000;

	private static final int CLAUSES = 10;

	/** 迟到、早退、脱岗、旷工: no breach at all when the person was on leave. */
	private static final int ABSENCE = 2;

	private final Roster roster;

	private final Groups groups;

	private final Clock clock;

	EntryCheck(Roster roster, Groups groups, Clock clock) {
		this.roster = roster;
		this.groups = groups;
		this.clock = clock;
	}

	/**
	 * Who may inspect.
	 * @return staff numbers in order
	 */
	List<String> inspectors() {
		return List.of(Role.DISCIPLINE, Role.ORGAN_OFFICE)
			.stream()
			.flatMap((role) -> this.groups.members(role.group()).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Checks an entry.
	 * @param entry as entered
	 * @return whom it is about
	 * @throws IllegalArgumentException with a Chinese message for the first thing that is
	 * wrong
	 */
	Target check(FindingEntry entry) {
		checkDay(entry.happenedOn());
		Reasons.check(entry.place(), LONGEST_PLACE, "地点");
		checkInspectors(entry);
		Target target = target(entry.subject());
		if (entry.clause() == null || entry.clause() < 1 || entry.clause() > CLAUSES) {
			throw new IllegalArgumentException("请选择违反了哪一条");
		}
		if (entry.circumstances() == null) {
			throw new IllegalArgumentException("请选择情节");
		}
		Reasons.check(entry.facts(), LONGEST_FACTS, "事实经过");
		if (entry.clause() == ABSENCE && !entry.leaveChecked()) {
			throw new IllegalArgumentException("第2条要先核对请假和外出登记；核对后勾选“已核对请假”");
		}
		return target;
	}

	private void checkDay(@Nullable LocalDate day) {
		LocalDate today = LocalDate.now(this.clock);
		if (day == null) {
			throw new IllegalArgumentException("请填写日期");
		}
		if (day.isAfter(today) || day.isBefore(today.minusDays(FARTHEST_DAYS))) {
			throw new IllegalArgumentException("日期应在今天和 " + FARTHEST_DAYS + " 天之前之间；请核对");
		}
	}

	private void checkInspectors(FindingEntry entry) {
		Set<String> known = Set.copyOf(inspectors());
		boolean inspected = !entry.replaces().isEmpty();
		if (!inspected && (!known.contains(entry.inspector()) || !known.contains(entry.companion()))) {
			throw new IllegalArgumentException("请选择两名检查人");
		}
		if (entry.inspector().equals(entry.companion())) {
			throw new IllegalArgumentException("检查须两人在场，两名检查人不能是同一个人；请改正");
		}
		if (entry.subject().equals(entry.inspector()) || entry.subject().equals(entry.companion())) {
			throw new IllegalArgumentException("检查人不能是被检查的人；请改正");
		}
	}

	private Target target(String subject) {
		return this.roster.member(subject)
			.map(EntryCheck::target)
			.or(() -> this.roster.sections()
				.stream()
				.filter((section) -> section.code().equals(subject))
				.findFirst()
				.map(EntryCheck::target))
			.orElseThrow(() -> new IllegalArgumentException("请从列表里选择当事人或科室"));
	}

	private static Target target(Member member) {
		return new Target(Subject.MEMBER, member.id(), member.sectionCode(), member.branchCode());
	}

	private static Target target(Section section) {
		return new Target(Subject.SECTION, section.code(), section.code(), section.branchCode());
	}

	/**
	 * Whom a finding is about.
	 *
	 * @param kind member or section
	 * @param id staff number or section code
	 * @param section section code
	 * @param branch branch code
	 */
	record Target(Subject kind, String id, String section, String branch) {
	}

}
