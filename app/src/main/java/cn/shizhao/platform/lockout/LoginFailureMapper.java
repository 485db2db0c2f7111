package cn.shizhao.platform.lockout;

import java.time.LocalDateTime;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Counts wrong passwords and remembers the right ones' addresses.
 */
@Mapper
interface LoginFailureMapper {

	@Select("SELECT failures, ends_at FROM login_failure WHERE tried = #{tried}")
	Optional<Counted> find(String tried);

	/** The end first: MySQL sets one column after the other. */
	@Update("""
			UPDATE login_failure
			SET ends_at = CASE WHEN failures >= #{most} THEN #{end} ELSE ends_at END, failures = failures + 1
			WHERE tried = #{tried} AND ends_at > #{now} AND failures <= #{most}
			""")
	int count(String tried, int most, LocalDateTime now, LocalDateTime end);

	@Update("UPDATE login_failure SET failures = 1, ends_at = #{end} WHERE tried = #{tried} AND ends_at <= #{now}")
	int beginAgain(String tried, LocalDateTime now, LocalDateTime end);

	@Insert("INSERT INTO login_failure (tried, failures, ends_at) VALUES (#{tried}, 1, #{end})")
	void begin(String tried, LocalDateTime end);

	@Update("UPDATE login_failure SET failures = failures - 1 WHERE tried = #{tried} AND failures BETWEEN 1 AND #{most}")
	void takeBack(String tried, int most);

	@Update("UPDATE login_failure SET failures = 0 WHERE tried = #{tried}")
	void reset(String tried);

	@Delete("DELETE FROM login_failure WHERE tried = #{tried} OR tried LIKE #{like}")
	void delete(String tried, String like);

	@Delete("DELETE FROM login_failure WHERE ends_at < #{time}")
	void deleteEndedBefore(LocalDateTime time);

	@Select("SELECT COUNT(*) > 0 FROM known_address WHERE login = #{login} AND address = #{address} AND seen_at >= #{since}")
	boolean known(String login, String address, LocalDateTime since);

	@Select("SELECT COUNT(*) > 0 FROM known_address WHERE address = #{address} AND seen_at >= #{since}")
	boolean house(String address, LocalDateTime since);

	@Update("""
			UPDATE known_address SET seen_at = #{now}
			WHERE login = #{login} AND address = #{address} AND seen_at < #{before}
			""")
	int seen(String login, String address, LocalDateTime now, LocalDateTime before);

	@Insert("INSERT INTO known_address (login, address, seen_at) VALUES (#{login}, #{address}, #{now})")
	void insert(String login, String address, LocalDateTime now);

	@Delete("DELETE FROM known_address WHERE login = #{login}")
	void forget(String login);

	@Delete("DELETE FROM known_address WHERE seen_at < #{time}")
	void deleteSeenBefore(LocalDateTime time);

	/**
	 * What was counted.
	 *
	 * @param failures within the span
	 * @param endsAt when the span ends, or what is closed opens
	 */
	record Counted(int failures, LocalDateTime endsAt) {
	}

}
