package cn.shizhao.commendation.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores where letters are and what happened to them.
 */
@Mapper
interface LetterMapper {

	@Select("SELECT DISTINCT period FROM letter ORDER BY period DESC")
	List<String> periods();

	@Select("""
			SELECT person_id, letter_number, dated_on, state, holder_id, changed_at FROM letter
			WHERE period = #{period} ORDER BY letter_number
			""")
	List<Letter> letters(String period);

	@Insert("""
			INSERT INTO letter (period, person_id, letter_number, dated_on, state, changed_by, changed_at)
			VALUES (#{period}, #{person}, #{number}, #{day}, 'MADE', #{by}, #{at})
			""")
	void insert(String period, String person, String number, LocalDate day, String by, LocalDateTime at);

	/**
	 * From the office, or from the visitor, but never from where it has come to its end.
	 */
	@Update("""
			UPDATE letter SET state = #{state}, holder_id = #{holder}, changed_by = #{by}, changed_at = #{at}
			WHERE period = #{period} AND person_id = #{person} AND state IN ('MADE', 'HANDED')
			""")
	int move(String period, String person, LetterState state, @Nullable String holder, String by, LocalDateTime at);

	@Insert("""
			INSERT INTO letter_event (period, person_id, ordinal, kind, holder_id, done_by, done_at)
			SELECT #{period}, #{person}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{holder}, #{by}, #{at}
			FROM letter_event WHERE period = #{period} AND person_id = #{person}
			""")
	void note(String period, String person, LetterEvent.Kind kind, @Nullable String holder, String by,
			LocalDateTime at);

	@Select("""
			SELECT person_id, kind, holder_id, done_by, done_at FROM letter_event
			WHERE period = #{period} ORDER BY person_id, ordinal
			""")
	List<LetterEvent> events(String period);

	/**
	 * A letter as the table has it.
	 *
	 * @param personId whose
	 * @param letterNumber such as 喜报〔2026〕2-01号
	 * @param datedOn the date under it, null before that was kept
	 * @param state where it is
	 * @param holderId who has it, null in the office and at its end
	 * @param changedAt when it came there
	 */
	record Letter(String personId, String letterNumber, @Nullable LocalDate datedOn, LetterState state,
			@Nullable String holderId, LocalDateTime changedAt) {
	}

}
