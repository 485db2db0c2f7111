package cn.shizhao.platform.year;

import java.time.LocalDateTime;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code calendar_token}.
 */
@Mapper
interface CalendarTokenMapper {

	@Insert("INSERT INTO calendar_token (person_id, token_hash, made_at) VALUES (#{person}, #{hash}, #{at})")
	void insert(String person, String hash, LocalDateTime at);

	@Delete("DELETE FROM calendar_token WHERE person_id = #{person}")
	void delete(String person);

	@Select("SELECT person_id, made_at, used_at FROM calendar_token WHERE person_id = #{person}")
	Optional<Subscription> ofPerson(String person);

	@Select("SELECT person_id, made_at, used_at FROM calendar_token WHERE token_hash = #{hash}")
	Optional<Subscription> ofToken(String hash);

	@Update("""
			UPDATE calendar_token SET used_at = #{at}
			WHERE token_hash = #{hash} AND (used_at IS NULL OR used_at < #{before})
			""")
	void use(String hash, LocalDateTime at, LocalDateTime before);

	/**
	 * Someone's address.
	 *
	 * @param personId staff number
	 * @param madeAt when it was made
	 * @param usedAt about when it was last read, null before the first time
	 */
	record Subscription(String personId, LocalDateTime madeAt, @Nullable LocalDateTime usedAt) {
	}

}
