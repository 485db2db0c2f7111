package cn.shizhao.lecture.booklet;

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
 * Stores articles. What changes one tells by its count whether the article was still as
 * it had to be.
 */
@Mapper
interface ArticleMapper {

	String COLUMNS = """
			SELECT id, booklet_year, branch_code, author_id, title, article_text, file_name, handed_in_by, handed_in_at,
				chosen_on, chosen_by FROM lecture_article
			""";

	@Select(COLUMNS + "WHERE booklet_year = #{year} ORDER BY branch_code, author_id, handed_in_at, id")
	List<StoredArticle> of(int year);

	@Select(COLUMNS + "WHERE chosen_on BETWEEN #{from} AND #{to} ORDER BY chosen_on, title, id")
	List<StoredArticle> chosenBetween(LocalDate from, LocalDate to);

	@Select(COLUMNS + "WHERE id = #{id}")
	Optional<StoredArticle> find(String id);

	@Select(COLUMNS + "WHERE booklet_year = #{year} AND author_id = #{author} AND title = #{title}")
	Optional<StoredArticle> same(int year, String author, String title);

	@Select("SELECT DISTINCT booklet_year FROM lecture_article")
	List<Integer> years();

	@Select("SELECT content FROM lecture_article WHERE id = #{id} AND content IS NOT NULL")
	Optional<Content> content(String id);

	@Insert("""
			INSERT INTO lecture_article (id, booklet_year, branch_code, author_id, title, article_text, file_name, content,
				handed_in_by, handed_in_at)
			VALUES (#{one.id}, #{one.bookletYear}, #{one.branchCode}, #{one.authorId}, #{one.title}, #{one.articleText},
				#{one.fileName,jdbcType=VARCHAR}, #{content,jdbcType=BLOB}, #{one.handedInBy}, #{one.handedInAt})
			""")
	void insert(@Param("one") StoredArticle article, @Param("content") byte @Nullable [] content);

	@Update("""
			UPDATE lecture_article SET branch_code = #{one.branchCode}, article_text = #{one.articleText},
				file_name = #{one.fileName,jdbcType=VARCHAR}, content = #{content,jdbcType=BLOB},
				handed_in_by = #{one.handedInBy}, handed_in_at = #{one.handedInAt}
			WHERE id = #{one.id} AND chosen_on IS NULL
			""")
	int replace(@Param("one") StoredArticle article, @Param("content") byte @Nullable [] content);

	@Update("UPDATE lecture_article SET chosen_on = #{on}, chosen_by = #{by} WHERE id = #{id} AND chosen_on IS NULL")
	int choose(String id, LocalDate on, String by);

	@Update("UPDATE lecture_article SET chosen_on = NULL, chosen_by = NULL WHERE id = #{id} AND chosen_on IS NOT NULL")
	int unchoose(String id);

	@Delete("DELETE FROM lecture_article WHERE id = #{id} AND chosen_on IS NULL")
	int delete(String id);

	@Insert("""
			INSERT INTO lecture_article_event (article_id, ordinal, kind, title, done_by, done_at)
			SELECT #{id}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{title}, #{by}, #{at}
			FROM lecture_article_event WHERE article_id = #{id}
			""")
	void note(String id, ArticleEvent.Kind kind, String title, String by, LocalDateTime at);

	@Select("SELECT kind, done_by, done_at FROM lecture_article_event WHERE article_id = #{id} ORDER BY ordinal")
	List<ArticleEvent> events(String id);

	/**
	 * The bytes of a file.
	 *
	 * @param content the bytes
	 */
	record Content(byte[] content) {
	}

}
