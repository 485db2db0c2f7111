package cn.shizhao.commendation;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code letter_handover}.
 */
@Mapper
interface LetterHandoverMapper {

	@Select("SELECT person_id, letter_number FROM letter_handover WHERE period = #{period}")
	List<Numbered> numbers(String period);

	@Insert("""
			INSERT INTO letter_handover (period, person_id, letter_number, state, changed_by, changed_at)
			VALUES (#{period}, #{person}, #{number}, 'MADE', #{by}, #{at})
			""")
	void insert(String period, String person, String number, String by, LocalDateTime at);

	/**
	 * From the office, or from the visitor, but never from where it has come to its end.
	 */
	@Update("""
			UPDATE letter_handover SET state = #{state}, holder_id = #{holder}, changed_by = #{by}, changed_at = #{at}
			WHERE period = #{period} AND person_id = #{person} AND state IN ('MADE', 'HANDED')
			""")
	int move(String period, String person, String state, @Nullable String holder, String by, LocalDateTime at);

	/**
	 * A letter's number.
	 */
	record Numbered(String personId, String letterNumber) {
	}

}
