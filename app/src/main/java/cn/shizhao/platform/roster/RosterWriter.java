package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Writes the tables of the roster. Nothing is deleted but duties: who or what leaves is
 * marked, and comes back when a later roster names it again.
 */
@Mapper
interface RosterWriter {

	@Select("SELECT code FROM branch")
	Set<String> branchCodes();

	@Insert("""
			<script>
			INSERT INTO branch (code, name) VALUES
			<foreach collection="rows" item="row" separator=",">(#{row.code}, #{row.name})</foreach>
			</script>
			""")
	void insertBranches(List<Branch> rows);

	@Update("UPDATE branch SET name = #{name}, active = TRUE WHERE code = #{code}")
	void updateBranch(Branch row);

	@Update("UPDATE branch SET active = FALSE WHERE code = #{code}")
	void retireBranch(Branch row);

	@Select("SELECT code FROM section")
	Set<String> sectionCodes();

	@Insert("""
			<script>
			INSERT INTO section (code, name, branch_code) VALUES
			<foreach collection="rows" item="row" separator=",">(#{row.code}, #{row.name}, #{row.branchCode})</foreach>
			</script>
			""")
	void insertSections(List<Section> rows);

	@Update("UPDATE section SET name = #{name}, branch_code = #{branchCode}, active = TRUE WHERE code = #{code}")
	void updateSection(Section row);

	@Update("UPDATE section SET active = FALSE WHERE code = #{code}")
	void retireSection(Section row);

	@Select("SELECT id FROM person")
	Set<String> personIds();

	@Insert("""
			<script>
			INSERT INTO person (id, name, gender, birth_date, political_status, joined_on, section_code, branch_code,
				post, mobile, area) VALUES
			<foreach collection="rows" item="row" separator=",">
				(#{row.id}, #{row.name}, #{row.gender}, #{row.birthDate}, #{row.politicalStatus}, #{row.joinedOn},
				#{row.sectionCode}, #{row.branchCode}, #{row.post}, #{row.mobile}, #{row.area})
			</foreach>
			</script>
			""")
	void insertPeople(List<Member> rows);

	@Update("""
			UPDATE person SET name = #{name}, gender = #{gender}, birth_date = #{birthDate},
				political_status = #{politicalStatus}, joined_on = #{joinedOn}, section_code = #{sectionCode},
				branch_code = #{branchCode}, post = #{post}, mobile = #{mobile}, area = #{area}, active = TRUE
			WHERE id = #{id}
			""")
	void updatePerson(Member row);

	@Update("UPDATE person SET active = FALSE WHERE id = #{id}")
	void retirePerson(Member row);

	@Select("SELECT code FROM household")
	Set<String> householdCodes();

	@Insert("""
			<script>
			INSERT INTO household (code, householder, village, person_id) VALUES
			<foreach collection="rows" item="row" separator=",">
				(#{row.code}, #{row.householder}, #{row.village}, #{row.personId})
			</foreach>
			</script>
			""")
	void insertHouseholds(List<Household> rows);

	@Update("""
			UPDATE household SET householder = #{householder}, village = #{village}, person_id = #{personId},
				active = TRUE
			WHERE code = #{code}
			""")
	void updateHousehold(Household row);

	@Update("UPDATE household SET active = FALSE WHERE code = #{code}")
	void retireHousehold(Household row);

	@Delete("DELETE FROM duty")
	void deleteDuties();

	@Insert("""
			<script>
			INSERT INTO duty (person_id, role, scope) VALUES
			<foreach collection="rows" item="row" separator=",">(#{row.personId}, #{row.role}, #{row.scope})</foreach>
			</script>
			""")
	void insertDuties(List<Duty> rows);

}
