package cn.shizhao.confirmation;

import java.time.LocalDateTime;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores drafts.
 */
@Mapper
interface LedgerDraftMapper {

	@Select("SELECT task_id, content, revision, saved_by, saved_at FROM ledger_draft WHERE task_id = #{taskId}")
	@Nullable Row find(String taskId);

	@Insert("""
			INSERT INTO ledger_draft (task_id, content, revision, saved_by, saved_at)
			VALUES (#{taskId}, #{content}, #{revision}, #{savedBy}, #{savedAt})
			""")
	int insert(Row row);

	@Update("""
			UPDATE ledger_draft SET content = #{row.content}, revision = #{row.revision}, saved_by = #{row.savedBy},
				saved_at = #{row.savedAt}
			WHERE task_id = #{row.taskId} AND revision = #{from}
			""")
	int update(@Param("row") Row row, @Param("from") int from);

	@Delete("DELETE FROM ledger_draft WHERE task_id = #{taskId}")
	void delete(String taskId);

	/**
	 * A row of {@code ledger_draft}.
	 *
	 * @param taskId the engine's task id
	 * @param content JSON
	 * @param revision from 1
	 * @param savedBy staff number
	 * @param savedAt when
	 */
	record Row(String taskId, String content, int revision, String savedBy, LocalDateTime savedAt) {
	}

}
