package cn.shizhao.selection;

import java.time.LocalDateTime;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * The table {@code selection_draft}.
 */
@Mapper
interface SelectionDraftMapper {

	@Select("SELECT content, saved_at FROM selection_draft WHERE task_id = #{taskId}")
	Optional<Row> find(String taskId);

	@Delete("DELETE FROM selection_draft WHERE task_id = #{taskId}")
	void delete(String taskId);

	@Insert("""
			INSERT INTO selection_draft (task_id, content, saved_by, saved_at)
			VALUES (#{taskId}, #{content}, #{by}, #{at})
			""")
	void insert(String taskId, String content, String by, LocalDateTime at);

	/**
	 * A draft as the table has it.
	 *
	 * @param content JSON
	 * @param savedAt when
	 */
	record Row(String content, LocalDateTime savedAt) {
	}

}
