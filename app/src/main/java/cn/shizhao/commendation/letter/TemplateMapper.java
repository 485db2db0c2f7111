package cn.shizhao.commendation.letter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores the templates the office put in place of the shipped one.
 */
@Mapper
interface TemplateMapper {

	@Insert("""
			INSERT INTO letter_template (id, file_name, content, replaced_by, replaced_at)
			SELECT COALESCE(MAX(id), 0) + 1, #{fileName}, #{content}, #{by}, #{at} FROM letter_template
			""")
	void insert(String fileName, byte @Nullable [] content, String by, LocalDateTime at);

	@Select("SELECT content FROM letter_template WHERE id = (SELECT MAX(id) FROM letter_template) AND content IS NOT NULL")
	Optional<Content> newest();

	@Select("SELECT id, file_name, replaced_by, replaced_at FROM letter_template ORDER BY id DESC")
	List<Replaced> history();

	/**
	 * A template's bytes.
	 */
	record Content(byte[] content) {
	}

	/**
	 * When a template came into force.
	 *
	 * @param id counts up
	 * @param fileName as uploaded, or the words for the shipped one
	 * @param replacedBy staff number
	 * @param replacedAt when
	 */
	record Replaced(int id, String fileName, String replacedBy, LocalDateTime replacedAt) {
	}

}
