package cn.shizhao.platform.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * People and units in memory, which a test hires and moves at will.
 */
public class FakeRoster implements Roster {

	public final Map<String, Member> people = new TreeMap<>();

	protected final List<Section> sections = new ArrayList<>();

	protected final List<Branch> branches = new ArrayList<>();

	/** A full member, or the same one with another section or branch. */
	public void hire(String id, String name, String section, String branch) {
		put(new Member(id, name, "女", null, "正式党员", LocalDate.of(2010, 7, 1), section, branch, "科员", "10000000000",
				"城西片"));
	}

	public void put(Member member) {
		this.people.put(member.id(), member);
	}

	@Override
	public List<Member> members() {
		return List.copyOf(this.people.values());
	}

	@Override
	public Optional<Member> member(String id) {
		return Optional.ofNullable(this.people.get(id));
	}

	@Override
	public List<Member> membersOfSection(String code) {
		return members().stream().filter((member) -> member.sectionCode().equals(code)).toList();
	}

	@Override
	public List<Member> membersOfBranch(String code) {
		return members().stream().filter((member) -> member.branchCode().equals(code)).toList();
	}

	@Override
	public List<Section> sections() {
		return List.copyOf(this.sections);
	}

	@Override
	public List<Branch> branches() {
		return List.copyOf(this.branches);
	}

}
