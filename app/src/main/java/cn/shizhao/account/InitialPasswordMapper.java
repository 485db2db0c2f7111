package cn.shizhao.account;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Stores who still logs in with a password made by the system.
 */
@Mapper
interface InitialPasswordMapper {

	@Insert("INSERT INTO initial_password (login) VALUES (#{login})")
	void insert(String login);

	@Delete("DELETE FROM initial_password WHERE login = #{login}")
	void delete(String login);

	@Select("SELECT COUNT(*) FROM initial_password WHERE login = #{login}")
	int count(String login);

}
