package cn.shizhao.platform.account;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores who still logs in with a password made by the system.
 */
@Mapper
interface InitialPasswordMapper {

	@Insert("INSERT INTO initial_password (login, given_at) VALUES (#{login}, #{givenAt})")
	void insert(String login, LocalDateTime givenAt);

	@Delete("DELETE FROM initial_password WHERE login = #{login}")
	void delete(String login);

	@Delete("DELETE FROM password_change WHERE login = #{login}")
	void deleteChanges(String login);

	@Delete("DELETE FROM initial_password WHERE given_at IS NULL")
	void deleteUndated();

	@Update("UPDATE initial_password SET used_at = #{usedAt} WHERE login = #{login} AND used_at IS NULL")
	void used(String login, LocalDateTime usedAt);

	@Select("SELECT COUNT(*) > 0 FROM initial_password WHERE login = #{login}")
	boolean inUse(String login);

	@Select("SELECT login, given_at FROM initial_password WHERE used_at IS NULL ORDER BY login")
	List<NeverUsed> neverUsed();

	/**
	 * Somebody who has never logged in with the password given.
	 *
	 * @param login staff number
	 * @param givenAt null before this was kept
	 */
	record NeverUsed(String login, @Nullable LocalDateTime givenAt) {
	}

}
