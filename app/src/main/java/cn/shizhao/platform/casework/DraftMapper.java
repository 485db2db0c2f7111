package cn.shizhao.platform.casework;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code form_draft}.
 */
@Mapper
interface DraftMapper {

	String SELECT = """
			SELECT owner, content, revision, offered, saved_by, saved_at FROM form_draft
			WHERE feature = #{feature}
			""";

	String OF_KEY = " WHERE feature = #{key.feature} AND owner = #{key.owner}";

	@Select(SELECT + "AND owner = #{owner}")
	@Options(flushCache = Options.FlushCachePolicy.TRUE, useCache = false)
	Optional<Row> find(DraftKey key);

	@Select(SELECT + "AND owner = #{owner} FOR UPDATE")
	@Options(flushCache = Options.FlushCachePolicy.TRUE, useCache = false)
	Optional<Row> lock(DraftKey key);

	@Select("""
			SELECT owner, saved_by, saved_at FROM form_draft
			WHERE feature = #{feature} AND owner LIKE CONCAT(#{prefix}, '%')
			""")
	List<Drafts.Begun> begun(String feature, String prefix);

	@Insert("""
			INSERT INTO form_draft (feature, owner, content, revision, offered, saved_by, saved_at)
			VALUES (#{key.feature}, #{key.owner}, #{row.content}, #{row.revision}, #{row.offered, jdbcType=INTEGER}, #{row.savedBy},
				#{row.savedAt})
			""")
	void insert(DraftKey key, Row row);

	@Update("""
			UPDATE form_draft SET content = #{row.content}, revision = #{row.revision},
				offered = COALESCE(#{row.offered, jdbcType=INTEGER}, offered), saved_by = #{row.savedBy}, saved_at = #{row.savedAt}
			"""
			+ OF_KEY + " AND revision = #{from}")
	int update(DraftKey key, int from, Row row);

	@Update("""
			UPDATE form_draft SET content = #{row.content}, revision = #{row.revision}, offered = NULL,
				saved_by = #{row.savedBy}, saved_at = #{row.savedAt}
			""" + OF_KEY)
	int replace(DraftKey key, Row row);

	@Update("UPDATE form_draft SET offered = revision" + OF_KEY + " AND revision = #{revision}")
	int offer(DraftKey key, int revision);

	@Delete("DELETE FROM form_draft WHERE feature = #{feature} AND owner = #{owner}")
	void delete(DraftKey key);

	/** No task and no case is called like a person. */
	@Delete("DELETE FROM form_draft WHERE owner = #{person}")
	void deleteOf(String person);

	/**
	 * A draft as the table has it.
	 *
	 * @param owner whose
	 * @param content JSON
	 * @param revision of the content
	 * @param offered the revision that a form submitted last, or null
	 * @param savedBy staff number
	 * @param savedAt when
	 */
	record Row(String owner, String content, int revision, @Nullable Integer offered, String savedBy,
			LocalDateTime savedAt) {

		/** What a form submitted is no longer what stands here. */
		boolean overtaken() {
			return this.offered != null && this.offered != this.revision;
		}

	}

}
