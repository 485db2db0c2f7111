package cn.shizhao.message;

import java.time.LocalDateTime;
import java.util.Set;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Stores queued messages.
 */
@Mapper
interface OutboxMapper {

	@Select("SELECT COUNT(*) FROM outbox WHERE message_key = #{key}")
	int count(String key);

	@Select("SELECT COUNT(*) FROM outbox")
	long countAll();

	@Select("SELECT message_key FROM outbox WHERE message_key LIKE CONCAT(#{prefix}, '%')")
	Set<String> keys(String prefix);

	@Insert("""
			INSERT INTO outbox (id, message_key, recipient, content, queued_at)
			VALUES (#{id}, #{key}, #{recipient}, #{text}, #{queuedAt})
			""")
	void insert(String id, String key, String recipient, String text, LocalDateTime queuedAt);

}
