package cn.shizhao.account;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

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
			INSERT INTO login_attempt (id, login, succeeded, address, tried_at)
			VALUES (#{id}, #{login}, #{succeeded}, #{address}, #{triedAt})
			""")
	void insert(LoginAttempt attempt);

	@Select("SELECT COUNT(*) " + WANTED)
	int count(String login, boolean failed);

	@Select("SELECT id, login, succeeded, address, tried_at " + WANTED + """
			ORDER BY tried_at DESC, id DESC LIMIT #{limit} OFFSET #{offset}
			""")
	List<LoginAttempt> find(String login, boolean failed, int limit, int offset);

	@Delete("DELETE FROM login_attempt WHERE tried_at < #{time}")
	void deleteBefore(LocalDateTime time);

}
