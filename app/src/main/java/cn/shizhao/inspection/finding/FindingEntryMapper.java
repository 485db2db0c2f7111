package cn.shizhao.inspection.finding;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The table {@code finding_entry}: the file that lies on a desk with the entry.
 */
@Mapper
interface FindingEntryMapper {

	@Select("SELECT COUNT(*) FROM finding_entry WHERE desk = #{desk}")
	int files(String desk);

	@Insert("INSERT INTO finding_entry (desk, evidence_type, evidence) VALUES (#{desk}, #{type}, #{content})")
	void insert(String desk, String type, byte[] content);

	@Update("UPDATE finding_entry SET evidence_type = #{type}, evidence = #{content} WHERE desk = #{desk}")
	int update(String desk, String type, byte[] content);

	@Delete("DELETE FROM finding_entry WHERE desk = #{desk}")
	void delete(String desk);

}
