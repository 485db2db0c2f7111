package cn.shizhao.lecture.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The table {@code lecture_file}.
 */
@Mapper
interface LectureFileMapper {

	@Select("""
			SELECT id, kind, file_name, media_type, uploaded_by, uploaded_at FROM lecture_file
			WHERE lecture_month = #{month} ORDER BY uploaded_at, id
			""")
	List<LectureFile> of(String month);

	@Select("SELECT content FROM lecture_file WHERE lecture_month = #{month} AND id = #{id}")
	Optional<Content> content(String month, String id);

	@Insert("""
			INSERT INTO lecture_file (id, lecture_month, kind, file_name, media_type, content, uploaded_by, uploaded_at)
			VALUES (#{file.id}, #{month}, #{file.kind}, #{file.fileName}, #{file.mediaType}, #{content},
				#{file.uploadedBy}, #{file.uploadedAt})
			""")
	void insert(@Param("month") String month, @Param("file") LectureFile file, @Param("content") byte[] content);

	@Update("UPDATE lecture_file SET kind = #{to} WHERE lecture_month = #{month} AND kind = #{from}")
	int turn(String month, LectureFile.Kind from, LectureFile.Kind to);

	@Delete("DELETE FROM lecture_file WHERE lecture_month = #{month} AND kind = #{kind}")
	int deleteAll(String month, LectureFile.Kind kind);

	@Delete("DELETE FROM lecture_file WHERE lecture_month = #{month} AND id = #{id} AND kind = #{kind}")
	int delete(String month, String id, LectureFile.Kind kind);

	/**
	 * The bytes of a file.
	 *
	 * @param content the bytes
	 */
	record Content(byte[] content) {
	}

}
