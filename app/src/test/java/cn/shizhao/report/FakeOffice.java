package cn.shizhao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.account.Groups;
import cn.shizhao.evaluation.Period;
import cn.shizhao.roster.Branch;
import cn.shizhao.roster.Member;
import cn.shizhao.roster.Roster;
import cn.shizhao.roster.Section;

/**
 * Two sections with heads, an office, and last quarter's scores.
 */
class FakeOffice implements Roster, Groups, PreviousScores {

	final List<Member> people = new ArrayList<>();

	final Map<String, List<String>> groups = Map.of("section-K02", List.of("CZ0009", "CZ0010"), "section-K03",
			List.of("CZ0020"), "organ-office", List.of("CZ0001", "CZ0002"));

	void reset() {
		this.people.clear();
		hire("CZ0009", "张三", "K02");
		hire("CZ0010", "王𬀩", "K02");
		hire("CZ0011", "李四", "K02");
		hire("CZ0020", "赵六", "K03");
	}

	void hire(String id, String name, String section) {
		this.people.add(new Member(id, name, "女", null, "正式党员", LocalDate.of(2010, 7, 1), section, "B01", "科员",
				"10000000000", "城西片"));
	}

	void move(String id, String section) {
		Member member = member(id).orElseThrow();
		this.people.remove(member);
		hire(id, member.name(), section);
	}

	@Override
	public List<String> members(String group) {
		return this.groups.getOrDefault(group, List.of());
	}

	@Override
	public List<Member> members() {
		return List.copyOf(this.people);
	}

	@Override
	public Optional<Member> member(String id) {
		return this.people.stream().filter((person) -> person.id().equals(id)).findFirst();
	}

	@Override
	public List<Member> membersOfSection(String code) {
		return this.people.stream().filter((person) -> person.sectionCode().equals(code)).toList();
	}

	@Override
	public List<Member> membersOfBranch(String code) {
		return this.people.stream().filter((person) -> person.branchCode().equals(code)).toList();
	}

	@Override
	public List<Section> sections() {
		return List.of(new Section("K02", "预算科", "B01"), new Section("K03", "国库科", "B01"));
	}

	@Override
	public List<Branch> branches() {
		return List.of(new Branch("B01", "机关第一支部"));
	}

	@Override
	public Map<String, BigDecimal> performance(Period period) {
		return period.equals(new Period(2026, 2)) ? Map.of("CZ0009", new BigDecimal("90.15")) : Map.of();
	}

	@Override
	public Map<String, BigDecimal> business(Period period) {
		return period.equals(new Period(2026, 2)) ? Map.of("K02", new BigDecimal("91.50")) : Map.of();
	}

}
