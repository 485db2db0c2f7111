package cn.shizhao.platform.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The tables {@code deputy_term} and {@code deputy_task}.
 */
@Mapper
interface DeputyMapper {

	/** Two terms of one person are entered one after the other. */
	@Select("SELECT id FROM person WHERE id = #{person} FOR UPDATE")
	Optional<String> lock(String person);

	@Insert("""
			INSERT INTO deputy_term (id, principal_id, deputy_id, begins_on, ends_on, reason, state, entered_by, entered_at)
			VALUES (#{id}, #{principalId}, #{deputyId}, #{beginsOn}, #{endsOn}, #{reason}, #{state}, #{enteredBy},
				#{enteredAt})
			""")
	void insert(DeputyTerm term);

	@Select("SELECT * FROM deputy_term WHERE id = #{id}")
	Optional<DeputyTerm> find(String id);

	@Select("SELECT * FROM deputy_term ORDER BY begins_on DESC, entered_at DESC, id")
	List<DeputyTerm> all();

	@Select("SELECT * FROM deputy_term WHERE state = 'CURRENT' ORDER BY id")
	List<DeputyTerm> current();

	@Select("""
			SELECT * FROM deputy_term
			WHERE principal_id = #{principal} AND state IN ('COMING', 'CURRENT') AND begins_on <= #{to} AND ends_on >= #{from}
			ORDER BY begins_on
			""")
	List<DeputyTerm> overlapping(String principal, LocalDate from, LocalDate to);

	@Update("UPDATE deputy_term SET state = 'CURRENT' WHERE id = #{id} AND state = 'COMING'")
	int begin(String id);

	@Update("UPDATE deputy_term SET state = 'OVER', ended_at = #{at} WHERE id = #{id} AND state = 'CURRENT'")
	int end(String id, LocalDateTime at);

	@Update("""
			UPDATE deputy_term SET state = 'CANCELLED', ended_by = #{by}, ended_at = #{at}
			WHERE id = #{id} AND state = 'COMING'
			""")
	int cancel(String id, String by, LocalDateTime at);

	@Update("UPDATE deputy_term SET ended_by = #{by} WHERE id = #{id} AND state = 'CURRENT'")
	int endedBy(String id, String by);

	@Insert("INSERT INTO deputy_task (term_id, task_id, granted_at) VALUES (#{term}, #{task}, #{at})")
	void insertGrant(String term, String task, LocalDateTime at);

	@Update("UPDATE deputy_task SET taken_back_at = NULL WHERE term_id = #{term} AND task_id = #{task}")
	int renewGrant(String term, String task);

	/** A task may come back to someone within the same term. */
	default void grant(String term, String task, LocalDateTime at) {
		if (renewGrant(term, task) == 0) {
			insertGrant(term, task, at);
		}
	}

	@Update("UPDATE deputy_task SET taken_back_at = #{at} WHERE term_id = #{term} AND taken_back_at IS NULL")
	int takeBack(String term, LocalDateTime at);

	@Update("UPDATE deputy_task SET taken_back_at = #{at} WHERE term_id = #{term} AND task_id = #{task}")
	void takeBackOne(String term, String task, LocalDateTime at);

	@Select("SELECT task_id FROM deputy_task WHERE term_id = #{term} AND taken_back_at IS NULL ORDER BY task_id")
	List<String> granted(String term);

	@Select("SELECT COUNT(*) FROM deputy_task WHERE term_id = #{term}")
	int tasks(String term);

	@Select("""
			SELECT t.* FROM deputy_term t JOIN deputy_task l ON l.term_id = t.id
			WHERE l.task_id = #{task} AND l.taken_back_at IS NULL ORDER BY t.id
			""")
	List<DeputyTerm> ofTask(String task);

}
