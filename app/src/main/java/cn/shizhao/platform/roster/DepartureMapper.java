package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The tables {@code departure} and {@code former_name}.
 */
@Mapper
interface DepartureMapper {

	@Insert("""
			INSERT INTO departure (person_id, left_at, reason, recorded_by) VALUES (#{person}, #{at}, #{reason}, #{by})
			""")
	void leave(String person, LocalDateTime at, Departure.Reason reason, String by);

	@Update("""
			UPDATE departure SET returned_at = #{at}, returned_by = #{by} WHERE person_id = #{person} AND returned_at IS NULL
			""")
	void comeBack(String person, LocalDateTime at, String by);

	/** Nobody leaves twice without coming back. */
	@Select("""
			SELECT person_id, left_at, reason, recorded_by, returned_at, returned_by FROM departure
			WHERE returned_at IS NULL ORDER BY person_id
			""")
	List<Departure> away();

	@Insert("INSERT INTO former_name (person_id, used_until, name) VALUES (#{personId}, #{usedUntil}, #{name})")
	void rename(FormerName name);

}
