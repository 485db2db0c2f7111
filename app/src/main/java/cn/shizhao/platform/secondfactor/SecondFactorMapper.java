package cn.shizhao.platform.secondfactor;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Stores who has a second factor.
 */
@Mapper
interface SecondFactorMapper {

	@Select("SELECT login, id, secret, tries, tried_at, confirmed_at FROM second_factor WHERE login = #{login}")
	Optional<Factor> find(String login);

	@Select("SELECT login, id, secret, tries, tried_at, confirmed_at FROM second_factor ORDER BY login")
	List<Factor> all();

	@Insert("""
			INSERT INTO second_factor (login, id, secret, last_step, tries, tried_at, confirmed_at)
			VALUES (#{login}, #{id}, #{secret}, #{step}, 0, #{now}, #{now})
			""")
	void insert(String login, String id, String secret, long step, LocalDateTime now);

	@Delete("DELETE FROM second_factor WHERE login = #{login}")
	int delete(String login);

	/** The number before its time: MySQL sets one column after the other. */
	@Update("""
			UPDATE second_factor
			SET tries = CASE WHEN tried_at < #{opened} THEN 1 ELSE tries + 1 END, tried_at = #{now}
			WHERE login = #{login} AND (tries < #{most} OR tried_at < #{opened})
			""")
	int countTry(String login, int most, LocalDateTime opened, LocalDateTime now);

	@Update("UPDATE second_factor SET last_step = #{step}, tries = 0 WHERE login = #{login} AND last_step < #{step}")
	int take(String login, long step);

	@Update("UPDATE second_factor SET tries = 0 WHERE login = #{login}")
	void forgetTries(String login);

	@Insert("INSERT INTO recovery_code (login, hash) VALUES (#{login}, #{hash})")
	void insertRecovery(String login, String hash);

	@Delete("DELETE FROM recovery_code WHERE login = #{login} AND hash = #{hash}")
	int useRecovery(String login, String hash);

	@Delete("DELETE FROM recovery_code WHERE login = #{login}")
	void deleteRecovery(String login);

	@Select("SELECT COUNT(*) FROM recovery_code WHERE login = #{login}")
	int recoveryLeft(String login);

	@Insert("""
			INSERT INTO second_factor_event (id, login, kind, done_by, done_at)
			VALUES (#{id}, #{login}, #{kind}, #{by}, #{at})
			""")
	void note(String id, String login, Kind kind, String by, LocalDateTime at);

	@Select("SELECT login, kind, done_by, done_at FROM second_factor_event ORDER BY done_at DESC, id DESC LIMIT #{most}")
	List<Event> events(int most);

	/**
	 * Someone's second factor.
	 *
	 * @param login staff number
	 * @param id differs from every one before
	 * @param secret encrypted
	 * @param tries wrong codes in a row
	 * @param triedAt when the last of them was given
	 * @param confirmedAt since when it counts
	 */
	record Factor(String login, String id, String secret, int tries, LocalDateTime triedAt, LocalDateTime confirmedAt) {
	}

	/**
	 * What happened to it.
	 *
	 * @param login whose
	 * @param kind what
	 * @param doneBy who did it
	 * @param doneAt when
	 */
	record Event(String login, Kind kind, String doneBy, LocalDateTime doneAt) {
	}

	/**
	 * What can happen.
	 */
	enum Kind {

		ON("启用"), OFF("停用"), RESET("重置"), RECOVERED("用了一个恢复码"), CLOSED("输错太多次");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
