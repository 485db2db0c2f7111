package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of the roster between preview and confirmation, and ever after.
 */
@Mapper
interface RosterImportMapper {

	@Insert("INSERT INTO roster_import (id, uploaded_by, uploaded_at) VALUES (#{id}, #{actor}, #{now})")
	void insert(@Param("id") String id, @Param("actor") String actor, @Param("now") LocalDateTime now);

	@Insert("""
			INSERT INTO roster_import_file (import_id, ordinal, file_name, content)
			VALUES (#{id}, #{ordinal}, #{file.name}, #{file.content})
			""")
	void insertFile(@Param("id") String id, @Param("ordinal") int ordinal, @Param("file") RosterFile file);

	@Select("""
			SELECT id, uploaded_by, uploaded_at, confirmed_by, confirmed_at FROM roster_import
			WHERE id = #{id} FOR UPDATE
			""")
	Optional<Upload> lock(String id);

	@Select("SELECT file_name AS name, content FROM roster_import_file WHERE import_id = #{id} ORDER BY ordinal")
	List<RosterFile> files(String id);

	@Update("UPDATE roster_import SET confirmed_by = #{actor}, confirmed_at = #{now} WHERE id = #{id}")
	void confirm(@Param("id") String id, @Param("actor") String actor, @Param("now") LocalDateTime now);

	@Select("SELECT COUNT(*) FROM roster_import WHERE confirmed_by = #{actor}")
	int countConfirmed(String actor);

	/**
	 * Files brought in together.
	 *
	 * @param id identifies them
	 * @param uploadedBy staff number
	 * @param uploadedAt when
	 * @param confirmedBy staff number, null while only previewed
	 * @param confirmedAt when, null while only previewed
	 */
	record Upload(String id, String uploadedBy, LocalDateTime uploadedAt, @Nullable String confirmedBy,
			@Nullable LocalDateTime confirmedAt) {
	}

}
