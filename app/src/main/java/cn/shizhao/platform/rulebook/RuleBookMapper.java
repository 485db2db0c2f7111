package cn.shizhao.platform.rulebook;

import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.BookKind;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores workbook versions and what was done with them.
 */
@Mapper
interface RuleBookMapper {

	String VERSION = "SELECT hash, kind, ordinal, file_name, state, uploaded_by, uploaded_at FROM rule_book ";

	@Insert("INSERT INTO rule_kind (kind) VALUES (#{kind})")
	void insertKind(BookKind kind);

	@Select("SELECT kind FROM rule_kind WHERE kind = #{kind} FOR UPDATE")
	@Nullable String lock(BookKind kind);

	@Select("SELECT in_force FROM rule_kind WHERE kind = #{kind}")
	@Nullable String inForce(BookKind kind);

	@Update("UPDATE rule_kind SET in_force = #{hash} WHERE kind = #{kind}")
	void putInForce(@Param("kind") BookKind kind, @Param("hash") String hash);

	@Insert("""
			INSERT INTO rule_book (hash, kind, ordinal, file_name, content, state, uploaded_by, uploaded_at)
			VALUES (#{book.hash}, #{book.kind}, #{book.ordinal}, #{book.fileName}, #{content}, #{book.state},
				#{book.uploadedBy}, #{book.uploadedAt})
			""")
	void insert(@Param("book") BookVersion book, @Param("content") byte[] content);

	@Select("SELECT COUNT(*) FROM rule_book WHERE kind = #{kind}")
	int countVersions(BookKind kind);

	@Select(VERSION + "WHERE kind = #{kind} ORDER BY ordinal DESC")
	List<BookVersion> versions(BookKind kind);

	@Select(VERSION + "WHERE hash = #{hash}")
	Optional<BookVersion> version(String hash);

	@Select("SELECT content FROM rule_book WHERE hash = #{hash}")
	BookContent content(String hash);

	@Update("UPDATE rule_book SET state = #{state} WHERE hash = #{hash}")
	void updateState(@Param("hash") String hash, @Param("state") BookState state);

	@Insert("""
			INSERT INTO rule_book_step (kind, ordinal, hash, step, note, taken_by, taken_at)
			VALUES (#{kind}, #{ordinal}, #{step.hash}, #{step.step}, #{step.note}, #{step.takenBy}, #{step.takenAt})
			""")
	void insertStep(@Param("kind") BookKind kind, @Param("ordinal") int ordinal, @Param("step") BookStep step);

	@Select("SELECT COUNT(*) FROM rule_book_step WHERE kind = #{kind}")
	int countSteps(BookKind kind);

	@Select("""
			SELECT hash, step, note, taken_by, taken_at FROM rule_book_step
			WHERE kind = #{kind} ORDER BY ordinal DESC
			""")
	List<BookStep> steps(BookKind kind);

	/**
	 * A stored file.
	 *
	 * @param content its bytes
	 */
	record BookContent(byte[] content) {
	}

}
