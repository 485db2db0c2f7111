package cn.shizhao.platform.operations;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Stores which nodes run.
 */
@Mapper
interface NodeMapper {

	@Select("SELECT id, address, token, started_at, seen_at FROM node ORDER BY address")
	List<Node> all();

	@Insert("""
			INSERT INTO node (id, address, token, started_at, seen_at)
			VALUES (#{id}, #{address}, #{token}, #{startedAt}, #{seenAt})
			""")
	void insert(Node node);

	@Update("UPDATE node SET seen_at = #{seenAt} WHERE id = #{id}")
	int seen(String id, LocalDateTime seenAt);

	/** Whatever ran there before is gone. */
	@Delete("DELETE FROM node WHERE address = #{address}")
	void deleteAt(String address);

	@Delete("DELETE FROM node WHERE seen_at < #{time}")
	void deleteUnseenSince(LocalDateTime time);

}
