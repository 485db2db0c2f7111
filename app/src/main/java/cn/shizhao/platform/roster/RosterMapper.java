package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Reads the tables of the roster.
 */
@Mapper
interface RosterMapper {

	String PEOPLE = """
			SELECT id, name, gender, birth_date, political_status, joined_on, section_code, branch_code, post, mobile,
				area
			FROM person
			""";

	@Select(PEOPLE + "WHERE active = TRUE ORDER BY id")
	List<Member> members();

	@Select(PEOPLE + "WHERE active = FALSE ORDER BY id")
	List<Member> formerMembers();

	@Select("SELECT COUNT(*) FROM person WHERE id = #{id} AND active = FALSE")
	int left(String id);

	@Select(PEOPLE + "WHERE id = #{id}")
	Optional<Member> member(String id);

	@Select(PEOPLE + "WHERE active = TRUE AND section_code = #{code} ORDER BY id")
	List<Member> membersOfSection(String code);

	@Select(PEOPLE + "WHERE active = TRUE AND branch_code = #{code} ORDER BY id")
	List<Member> membersOfBranch(String code);

	@Select("SELECT code, name, branch_code FROM section WHERE active = TRUE ORDER BY code")
	List<Section> sections();

	@Select("SELECT code, name FROM branch WHERE active = TRUE ORDER BY code")
	List<Branch> branches();

	@Select("SELECT code, householder, village, person_id FROM household WHERE active = TRUE ORDER BY code")
	List<Household> households();

	@Select("SELECT person_id, role, scope FROM duty ORDER BY person_id, role, scope")
	List<Duty> duties();

	@Select("SELECT person_id, used_until, name FROM former_name ORDER BY person_id, used_until")
	List<FormerName> formerNames();

}
