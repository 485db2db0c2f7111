package cn.shizhao.commendation.visit;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code family_request}.
 */
@Mapper
interface FamilyRequestMapper {

	@Insert("""
			INSERT INTO family_request (period, person_id, attempt, request, noted_by, noted_at)
			VALUES (#{period}, #{person}, #{attempt}, #{request}, #{by}, #{at})
			""")
	void insert(String period, String person, int attempt, String request, String by, LocalDateTime at);

	@Update("""
			UPDATE family_request SET answer = #{answer}, answered_by = #{by}, answered_at = #{at}
			WHERE period = #{period} AND person_id = #{person} AND attempt = #{attempt} AND answered_at IS NULL
			""")
	int answer(String period, String person, int attempt, String answer, String by, LocalDateTime at);

	@Select("""
			SELECT period, person_id, attempt, request, noted_by, noted_at, answer, answered_by, answered_at
			FROM family_request ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, noted_at DESC, person_id
			""")
	List<Request> all();

	/**
	 * One request.
	 */
	record Request(String period, String personId, int attempt, String request, String notedBy, LocalDateTime notedAt,
			@Nullable String answer, @Nullable String answeredBy, @Nullable LocalDateTime answeredAt) {

		public boolean open() {
			return this.answeredAt == null;
		}

	}

}
