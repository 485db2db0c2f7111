package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores bulletins. A change of state names the one it follows and tells by its count
 * whether it found it.
 */
@Mapper
interface BulletinMapper {

	String COLUMNS = """
			SELECT id, covered_month, issue, state, replaces, correction, drafted_at, signed_by, signed_at, bulletin_year,
				bulletin_number, bureau, published_on FROM bulletin
			""";

	@Insert("""
			INSERT INTO bulletin (id, covered_month, issue, state, replaces, correction, drafted_at)
			VALUES (#{id}, #{month}, #{issue}, 'DRAFTED', #{replaces}, #{correction}, #{at})
			""")
	void insert(String id, String month, int issue, @Nullable String replaces, String correction, LocalDateTime at);

	@Select(COLUMNS + "WHERE id = #{id}")
	Optional<Bulletin> find(String id);

	@Select(COLUMNS + "ORDER BY covered_month DESC, issue DESC")
	List<Bulletin> all();

	@Select(COLUMNS + "WHERE replaces = #{id}")
	Optional<Bulletin> replacing(String id);

	@Update("UPDATE bulletin SET state = #{next} WHERE id = #{id} AND state = #{before}")
	int move(String id, BulletinState before, BulletinState next);

	@Update("UPDATE bulletin SET correction = #{correction} WHERE id = #{id}")
	void correct(String id, String correction);

	@Update("UPDATE bulletin SET drafted_at = #{at} WHERE id = #{id} AND state = 'DRAFTED'")
	int redraft(String id, LocalDateTime at);

	@Update("""
			UPDATE bulletin SET state = 'SIGNED', signed_by = #{by}, signed_at = #{at}
			WHERE id = #{id} AND state = 'EDITED'
			""")
	int sign(String id, String by, LocalDateTime at);

	@Update("""
			UPDATE bulletin SET state = 'PUBLISHED', bulletin_year = #{year}, bulletin_number = #{number},
				bureau = #{bureau}, published_on = #{on}
			WHERE id = #{id} AND state = 'SIGNED'
			""")
	int publish(String id, int year, int number, String bureau, LocalDate on);

	@Insert("""
			INSERT INTO bulletin_block (bulletin_id, block, drafted, words) VALUES (#{id}, #{block}, #{drafted}, #{drafted})
			""")
	void insertBlock(String id, Block block, String drafted);

	@Update("UPDATE bulletin_block SET drafted = #{drafted} WHERE bulletin_id = #{id} AND block = #{block}")
	void redraftBlock(String id, Block block, String drafted);

	@Update("UPDATE bulletin_block SET words = #{words} WHERE bulletin_id = #{id} AND block = #{block}")
	void write(String id, Block block, String words);

	@Select("SELECT block, drafted, words FROM bulletin_block WHERE bulletin_id = #{id}")
	List<Written> blocks(String id);

	@Select("SELECT DISTINCT bulletin_id FROM bulletin_block WHERE words LIKE CONCAT('%', #{part}, '%')")
	List<String> saying(String part);

	@Insert("""
			INSERT INTO bulletin_count (bulletin_id, kind, ordinal, name, reminders, ordinaries, severes)
			VALUES (#{id}, #{count.kind}, #{ordinal}, #{count.name}, #{count.reminders}, #{count.ordinaries},
				#{count.severes})
			""")
	void insertCount(@Param("id") String id, @Param("ordinal") int ordinal, @Param("count") Count count);

	@Delete("DELETE FROM bulletin_count WHERE bulletin_id = #{id}")
	void deleteCounts(String id);

	@Select("""
			SELECT kind, name, reminders, ordinaries, severes FROM bulletin_count
			WHERE bulletin_id = #{id} ORDER BY kind, ordinal
			""")
	List<Count> counts(String id);

	@Select("""
			SELECT (SELECT COALESCE(SUM(c.reminders + c.ordinaries + c.severes), 0) FROM bulletin_count c
				WHERE c.bulletin_id = b.id AND c.kind = 'CLAUSE')
			FROM bulletin b WHERE b.covered_month = #{month} AND b.state = 'PUBLISHED' ORDER BY b.issue DESC LIMIT 1
			""")
	@Nullable Integer published(String month);

	@Insert("""
			INSERT INTO bulletin_event (bulletin_id, ordinal, kind, words, done_by, done_at)
			SELECT #{id}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{words}, #{by}, #{at}
			FROM bulletin_event WHERE bulletin_id = #{id}
			""")
	void note(String id, BulletinEvent.Kind kind, String words, String by, LocalDateTime at);

	@Select("SELECT kind, words, done_by, done_at FROM bulletin_event WHERE bulletin_id = #{id} ORDER BY ordinal")
	List<BulletinEvent> events(String id);

	/**
	 * A part of a bulletin's text.
	 *
	 * @param block which
	 * @param drafted by the system
	 * @param words as the office wants it
	 */
	record Written(Block block, String drafted, String words) {
	}

}
