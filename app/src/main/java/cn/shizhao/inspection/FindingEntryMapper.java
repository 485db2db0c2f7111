package cn.shizhao.inspection;

import java.time.LocalDateTime;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code finding_entry}.
 */
@Mapper
interface FindingEntryMapper {

	@Select("SELECT content, evidence_type, saved_at FROM finding_entry WHERE desk = #{desk}")
	Optional<Row> find(String desk);

	@Insert("""
			INSERT INTO finding_entry (desk, content, saved_at) VALUES (#{desk}, #{content}, #{at})
			""")
	void insert(String desk, String content, LocalDateTime at);

	@Update("UPDATE finding_entry SET content = #{content}, saved_at = #{at} WHERE desk = #{desk}")
	int update(String desk, String content, LocalDateTime at);

	@Update("UPDATE finding_entry SET evidence_type = #{type}, evidence = #{content} WHERE desk = #{desk}")
	int putEvidence(String desk, @Nullable String type, byte @Nullable [] content);

	@Delete("DELETE FROM finding_entry WHERE desk = #{desk}")
	void delete(String desk);

	/**
	 * An entry as the table has it.
	 *
	 * @param content JSON
	 * @param evidenceType media type of the evidence, null when there is none
	 * @param savedAt when
	 */
	record Row(String content, @Nullable String evidenceType, LocalDateTime savedAt) {
	}

}
