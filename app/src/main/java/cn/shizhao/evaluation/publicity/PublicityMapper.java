package cn.shizhao.evaluation.publicity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores publicities with their names.
 */
@Mapper
interface PublicityMapper {

	String COLUMNS = "SELECT period, publicity_number, opened_on, ends_at, closed_at FROM publicity ";

	@Insert("""
			INSERT INTO publicity (period, publicity_number, opened_on, ends_at)
			VALUES (#{period}, #{number}, #{openedOn}, #{endsAt})
			""")
	void insert(String period, int number, LocalDate openedOn, LocalDateTime endsAt);

	@Insert("""
			INSERT INTO publicity_name (period, publicity_number, award, subject_id, ordinal, name, unit, reason)
			VALUES (#{period}, #{number}, #{name.award}, #{name.subjectId}, #{ordinal}, #{name.name}, #{name.unit},
				#{name.reason})
			""")
	void insertName(@Param("period") String period, @Param("number") int number, @Param("ordinal") int ordinal,
			@Param("name") PublicName name);

	@Update("""
			UPDATE publicity SET closed_at = #{at}
			WHERE period = #{period} AND publicity_number = #{number} AND closed_at IS NULL
			""")
	int close(String period, int number, LocalDateTime at);

	@Update("""
			UPDATE publicity SET ends_at = #{at}
			WHERE period = #{period} AND publicity_number = #{number} AND closed_at IS NULL AND ends_at > #{at}
			""")
	int end(String period, int number, LocalDateTime at);

	@Select(COLUMNS + "WHERE period = #{period} ORDER BY publicity_number")
	List<Row> ofPeriod(String period);

	@Select(COLUMNS
			+ "ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, ends_at DESC, period DESC LIMIT #{limit}")
	List<Row> newest(int limit);

	@Select(COLUMNS + "WHERE period = #{period} AND publicity_number = #{number}")
	Optional<Row> find(String period, int number);

	/** One objection after the other: two at once would collide in the engine. */
	@Select(COLUMNS + "WHERE period = #{period} AND publicity_number = #{number} FOR UPDATE")
	Optional<Row> lock(String period, int number);

	@Select("""
			SELECT award, subject_id, name, unit, reason FROM publicity_name
			WHERE period = #{period} AND publicity_number = #{number} ORDER BY ordinal
			""")
	List<PublicName> names(String period, int number);

	@Select("SELECT award, subject_id, name, unit, reason FROM publicity_name WHERE period = #{period}")
	List<PublicName> namesOfPeriod(String period);

	/**
	 * A publicity as the table has it.
	 */
	record Row(String period, int publicityNumber, LocalDate openedOn, LocalDateTime endsAt,
			@Nullable LocalDateTime closedAt) {

		Publicity publicity() {
			return new Publicity(Period.parseAny(this.period), this.publicityNumber, this.openedOn, this.endsAt,
					this.closedAt);
		}

	}

}
