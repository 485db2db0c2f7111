package cn.shizhao.platform.task;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code task_action}.
 */
@Mapper
interface TaskActionMapper {

	@Insert("""
			INSERT INTO task_action (task_id, ordinal, kind, holder_id, words, done_by, done_at)
			SELECT #{task}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{holder}, #{words}, #{by}, #{at}
			FROM task_action WHERE task_id = #{task}
			""")
	void add(@Param("task") String task, @Param("kind") TaskAction.Kind kind, @Param("holder") @Nullable String holder,
			@Param("words") String words, @Param("by") String by, @Param("at") LocalDateTime at);

	@Select("SELECT kind, holder_id, words, done_by, done_at FROM task_action WHERE task_id = #{task} ORDER BY ordinal")
	List<TaskAction> of(String task);

	@Select("""
			SELECT kind, holder_id, words, done_by, done_at FROM task_action
			WHERE task_id = #{task} ORDER BY ordinal DESC LIMIT 1
			""")
	Optional<TaskAction> last(String task);

	@Select("SELECT DISTINCT task_id FROM task_action WHERE kind = 'URGED' AND done_at >= #{since}")
	Set<String> urgedSince(LocalDateTime since);

	/** Whoever claims it takes it off the list; urging does not. */
	@Select("""
			SELECT a.task_id, a.words FROM task_action a
			WHERE a.kind IN ('RETURNED', 'CAME_BACK') AND a.ordinal =
				(SELECT MAX(l.ordinal) FROM task_action l WHERE l.task_id = a.task_id AND l.kind <> 'URGED')
			""")
	List<Returned> returned();

	/**
	 * A task that came back and was not taken up since.
	 *
	 * @param taskId the engine's task id
	 * @param words why
	 */
	record Returned(String taskId, String words) {
	}

}
