package cn.shizhao.platform.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.platform.account.Role;

/**
 * Checks that the tables of a roster agree with each other. What comes from a file is
 * named by line and column, what is stored by its key.
 */
final class RosterCheck {

	private final RosterData data;

	private final Map<Object, Row> places;

	private final Problems problems;

	RosterCheck(RosterData data, Map<Object, Row> places, Problems problems) {
		this.data = data;
		this.places = places;
		this.problems = problems;
	}

	void run() {
		Set<String> branches = this.data.keys(Kind.BRANCHES);
		Set<String> sections = this.data.keys(Kind.SECTIONS);
		Set<String> people = this.data.keys(Kind.PEOPLE);
		this.data.sections()
			.forEach((section) -> known(Kind.SECTIONS, section, "支部编号", section.branchCode(), branches, "支部表"));
		this.data.people().forEach((member) -> {
			known(Kind.PEOPLE, member, "科室编号", member.sectionCode(), sections, "科室表");
			known(Kind.PEOPLE, member, "支部编号", member.branchCode(), branches, "支部表");
			dates(member);
		});
		this.data.households()
			.stream()
			.filter(this.places::containsKey)
			.forEach((household) -> known(Kind.HOUSEHOLDS, household, "联系人工号", household.personId(), people, "人员表"));
		this.data.duties().forEach((duty) -> duty(duty, people, branches));
		neverBoth();
	}

	private <T> void known(Kind<T> kind, T row, String column, String code, Set<String> codes, String table) {
		if (!codes.contains(code)) {
			complain(kind, row, column, "“" + code + "”不在" + table + "里；请改正，或同时导入含有它的" + table);
		}
	}

	private void dates(Member member) {
		LocalDate joined = member.joinedOn();
		boolean mass = "群众".equals(member.politicalStatus());
		if (mass && joined != null) {
			complain(Kind.PEOPLE, member, "入党日期", "群众不应有入党日期；请清空，或改正政治面貌");
		}
		if (!mass && joined == null) {
			complain(Kind.PEOPLE, member, "入党日期", member.politicalStatus() + "必须有入党日期；请补上，或改正政治面貌");
		}
		if (joined != null && member.birthDate() != null && joined.isBefore(member.birthDate().plusYears(18))) {
			complain(Kind.PEOPLE, member, "入党日期", joined + " 时未满 18 岁（出生日期 " + member.birthDate() + "）；请核对两个日期");
		}
	}

	private void duty(Duty duty, Set<String> people, Set<String> branches) {
		known(Kind.DUTIES, duty, "工号", duty.personId(), people, "人员表");
		if (duty.secretary()) {
			known(Kind.DUTIES, duty, "范围", duty.scope(), branches, "支部表");
		}
		else if (!duty.scope().isEmpty()) {
			complain(Kind.DUTIES, duty, "范围", "“" + duty.scope() + "”多余；只有支部书记要写范围（支部编号），请清空");
		}
	}

	/** Who writes a workbook must not be the one who approves it. */
	private void neverBoth() {
		Set<String> authors = this.data.duties()
			.stream()
			.filter((duty) -> duty.role() == Role.RULE_AUTHOR)
			.map(Duty::personId)
			.collect(Collectors.toSet());
		List<Duty> both = this.data.duties()
			.stream()
			.filter((duty) -> duty.role() == Role.RULE_APPROVER && authors.contains(duty.personId()))
			.toList();
		both.forEach((duty) -> complain(Kind.DUTIES, duty, "角色",
				duty.personId() + " 不能既是" + Role.RULE_AUTHOR.label() + "又是" + Role.RULE_APPROVER.label() + "；请只留一项"));
	}

	private <T> void complain(Kind<T> kind, T row, String column, String message) {
		Row place = this.places.get(row);
		if (place != null) {
			place.problem(column, message);
		}
		else {
			this.problems.add("现有" + kind.label() + " " + kind.title(row) + " 的“" + column + "”：" + message);
		}
	}

}
