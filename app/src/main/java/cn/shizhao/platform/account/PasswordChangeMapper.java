package cn.shizhao.platform.account;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores when passwords were changed and what they were before.
 */
@Mapper
interface PasswordChangeMapper {

	@Insert("""
			INSERT INTO password_change (login, changed_at, replaced_hash) VALUES (#{login}, #{changedAt}, #{replacedHash})
			""")
	void insert(String login, LocalDateTime changedAt, @Nullable String replacedHash);

	@Select("SELECT MAX(changed_at) FROM password_change WHERE login = #{login}")
	@Nullable LocalDateTime lastChange(String login);

	@Select("""
			SELECT replaced_hash FROM password_change WHERE login = #{login} AND replaced_hash IS NOT NULL
			ORDER BY changed_at DESC LIMIT #{most}
			""")
	List<String> replaced(String login, int most);

	@Delete("DELETE FROM password_change WHERE login = #{login} AND changed_at < #{time}")
	void deleteBefore(String login, LocalDateTime time);

	@Select("SELECT changed_at FROM password_change WHERE login = #{login} ORDER BY changed_at DESC LIMIT 1 OFFSET #{kept}")
	@Nullable LocalDateTime newestBeyond(String login, int kept);

	/** The roster's own table, which the roster lets everyone read. */
	@Select("SELECT mobile FROM person WHERE id = #{login}")
	@Nullable String mobile(String login);

}
