package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * The roster as it is stored.
 */
@Service
class BureauRoster implements Roster {

	private final RosterMapper mapper;

	BureauRoster(RosterMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<Member> members() {
		return this.mapper.members();
	}

	@Override
	public Optional<Member> member(String id) {
		return this.mapper.member(id);
	}

	@Override
	public boolean left(String id) {
		return this.mapper.left(id) > 0;
	}

	@Override
	public List<FormerName> formerNames() {
		return this.mapper.formerNames();
	}

	@Override
	public List<Member> membersOfSection(String code) {
		return this.mapper.membersOfSection(code);
	}

	@Override
	public List<Member> membersOfBranch(String code) {
		return this.mapper.membersOfBranch(code);
	}

	@Override
	public List<Section> sections() {
		return this.mapper.sections();
	}

	@Override
	public List<Branch> branches() {
		return this.mapper.branches();
	}

}
