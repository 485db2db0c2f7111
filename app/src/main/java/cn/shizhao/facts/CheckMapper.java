package cn.shizhao.facts;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores what the office prepared in a fact check task.
 */
@Mapper
interface CheckMapper {

	@Select("SELECT task_id, period, confirmed_missing, saved_by, saved_at FROM fact_check WHERE task_id = #{taskId}")
	@Nullable Check find(String taskId);

	@Select("""
			SELECT section_code AS section, reason FROM fact_check_return
			WHERE task_id = #{taskId} ORDER BY section_code
			""")
	List<CheckDraft.Return> returns(String taskId);

	@Delete("DELETE FROM fact_check_return WHERE task_id = #{taskId}")
	void deleteReturns(String taskId);

	@Delete("DELETE FROM fact_check WHERE task_id = #{taskId}")
	void delete(String taskId);

	@Insert("""
			INSERT INTO fact_check (task_id, period, confirmed_missing, saved_by, saved_at)
			VALUES (#{taskId}, #{period}, #{confirmedMissing}, #{savedBy}, #{savedAt})
			""")
	void insert(Check check);

	@Insert("""
			INSERT INTO fact_check_return (task_id, section_code, reason)
			VALUES (#{taskId}, #{back.section}, #{back.reason})
			""")
	void insertReturn(String taskId, CheckDraft.Return back);

	/**
	 * One task's draft without its returns.
	 *
	 * @param taskId the engine's task id
	 * @param period the quarter
	 * @param confirmedMissing how many missing values were accepted, or null
	 * @param savedBy staff number
	 * @param savedAt when
	 */
	record Check(String taskId, String period, @Nullable Integer confirmedMissing, String savedBy,
			LocalDateTime savedAt) {
	}

}
