package cn.shizhao.platform.account;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Stores who logged in when.
 */
@Mapper
interface LoginAttemptMapper {

	String WANTED = """
			FROM login_attempt
			WHERE (#{login} = '' OR login = #{login}) AND (#{failed} = FALSE OR succeeded = FALSE)
			""";

	@Insert("""
			INSERT INTO login_attempt (id, login, succeeded, address, tried_at, refused, tries, last_at)
			VALUES (#{id}, #{login}, #{succeeded}, #{address}, #{triedAt}, #{refused}, #{tries}, #{lastAt})
			""")
	void insert(LoginAttempt attempt);

	/** A flood would otherwise fill the table. */
	@Update("""
			UPDATE login_attempt SET tries = tries + 1, last_at = #{attempt.lastAt}
			WHERE login = #{attempt.login} AND address = #{attempt.address} AND refused = TRUE AND tried_at > #{since}
			""")
	int countAgain(LoginAttempt attempt, LocalDateTime since);

	@Select("SELECT COUNT(*) " + WANTED)
	int count(String login, boolean failed);

	@Select("SELECT id, login, succeeded, address, tried_at, refused, tries, COALESCE(last_at, tried_at) last_at "
			+ WANTED + """
					ORDER BY tried_at DESC, id DESC LIMIT #{limit} OFFSET #{offset}
					""")
	List<LoginAttempt> find(String login, boolean failed, int limit, int offset);

	@Delete("DELETE FROM login_attempt WHERE tried_at < #{time}")
	void deleteBefore(LocalDateTime time);

}
