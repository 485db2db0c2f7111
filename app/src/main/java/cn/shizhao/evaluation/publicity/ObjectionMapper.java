package cn.shizhao.evaluation.publicity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.SelectionBook.Award;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores objections with their answers.
 */
@Mapper
interface ObjectionMapper {

	String COLUMNS = """
			SELECT id, period, publicity_number, award, subject_id, reason, raised_by, raised_at, upheld, answer,
				answered_by, answered_at FROM objection
			""";

	@Insert("""
			INSERT INTO objection (id, period, publicity_number, award, subject_id, reason, raised_by, raised_at)
			VALUES (#{id}, #{period}, #{publicityNumber}, #{award}, #{subjectId}, #{reason}, #{raisedBy}, #{raisedAt})
			""")
	void insert(Objection objection);

	@Update("""
			UPDATE objection SET upheld = #{upheld}, answer = #{answer}, answered_by = #{by}, answered_at = #{at}
			WHERE id = #{id} AND answered_at IS NULL
			""")
	int answer(String id, boolean upheld, String answer, String by, LocalDateTime at);

	@Select(COLUMNS + "WHERE id = #{id}")
	Optional<Objection> find(String id);

	@Select(COLUMNS + "WHERE period = #{period} AND publicity_number = #{number} ORDER BY raised_at, id")
	List<Objection> of(String period, int number);

	@Select(COLUMNS + "WHERE raised_by = #{person} ORDER BY raised_at DESC, id")
	List<Objection> by(String person);

	@Select(COLUMNS + "ORDER BY raised_at DESC, id")
	List<Objection> all();

	/**
	 * An objection as the table has it.
	 *
	 * @param id identifies it
	 * @param period which period's result
	 * @param publicityNumber which publicity
	 * @param award what it was about
	 * @param subjectId whom it was about
	 * @param reason the objector's words
	 * @param raisedBy staff number
	 * @param raisedAt when
	 * @param upheld what the investigation found, null before
	 * @param answer the discipline group's words, null before
	 * @param answeredBy staff number, null before
	 * @param answeredAt when, null before
	 */
	record Objection(String id, String period, int publicityNumber, Award award, String subjectId, String reason,
			String raisedBy, LocalDateTime raisedAt, @Nullable Boolean upheld, @Nullable String answer,
			@Nullable String answeredBy, @Nullable LocalDateTime answeredAt) {

		public boolean right() {
			return Boolean.TRUE.equals(this.upheld);
		}

	}

}
