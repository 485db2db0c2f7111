package cn.shizhao.platform.roster;

import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Stores what changed in the roster.
 */
@Mapper
interface RosterChangeMapper {

	/** A row's title begins with its key; duties have a longer one. */
	String WANTED = """
			FROM roster_change c JOIN roster_import i ON i.id = c.import_id
			WHERE #{key} = '' OR c.title = #{key} OR c.title LIKE CONCAT(#{key}, ' %')
			""";

	@Insert("""
			<script>
			INSERT INTO roster_change (import_id, ordinal, kind, action, title, what) VALUES
			<foreach collection="rows" item="row" index="i" separator=",">
				(#{row.importId}, #{first} + #{i}, #{row.kind}, #{row.action}, #{row.title}, #{row.what})
			</foreach>
			</script>
			""")
	void insert(@Param("rows") List<RosterChange> rows, @Param("first") int first);

	@Select("SELECT COUNT(*) " + WANTED)
	int count(String key);

	@Select("""
			SELECT c.import_id, c.kind, c.action, c.title, c.what, i.confirmed_by AS "by", i.confirmed_at AS "at"
			""" + WANTED + "ORDER BY i.confirmed_at DESC, c.import_id, c.ordinal LIMIT #{limit} OFFSET #{offset}")
	List<RosterChange> find(String key, int limit, int offset);

}
