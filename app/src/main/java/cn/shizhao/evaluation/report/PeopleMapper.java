package cn.shizhao.evaluation.report;

import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Stores the people who are to be reported.
 */
@Mapper
interface PeopleMapper {

	@Insert("""
			INSERT INTO report_person (period, person_id, section_code) VALUES (#{period}, #{person}, #{section})
			""")
	void insertPerson(String period, String person, String section);

	@Select("""
			SELECT person_id FROM report_person
			WHERE period = #{period} AND section_code = #{section} ORDER BY person_id
			""")
	List<String> people(String period, String section);

	@Select("SELECT DISTINCT section_code FROM report_person WHERE period = #{period} ORDER BY section_code")
	List<String> sections(String period);

}
