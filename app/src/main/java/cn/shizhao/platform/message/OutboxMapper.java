package cn.shizhao.platform.message;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores messages and how far each has come.
 */
@Mapper
interface OutboxMapper {

	String COLUMNS = """
			SELECT o.id, o.recipient, o.content, o.queued_at, o.state, o.tries, o.mobile, o.provider_number, o.problem,
				o.changed_at, o.handled_by FROM outbox o
			""";

	String WANTED = """
			<where>
				<if test="query.state != null">o.state = #{query.state}</if>
				<if test="!query.q.isEmpty()">
					AND (o.recipient = #{query.q} OR o.mobile = #{query.q} OR o.content LIKE CONCAT('%', #{query.q}, '%')
						OR EXISTS (SELECT 1 FROM person p WHERE p.id = o.recipient AND p.name = #{query.q}))
				</if>
				<if test="query.from != null">AND o.queued_at &gt;= #{query.from}</if>
				<if test="query.to != null">
					<bind name="after" value="query.to.plusDays(1)" />
					AND o.queued_at &lt; #{after}
				</if>
			</where>
			""";

	@Select("SELECT COUNT(*) FROM outbox WHERE message_key = #{key}")
	int count(String key);

	@Select("SELECT message_key FROM outbox WHERE message_key LIKE CONCAT(#{prefix}, '%')")
	Set<String> keys(String prefix);

	@Insert("""
			INSERT INTO outbox (id, message_key, recipient, content, queued_at, state)
			VALUES (#{id}, #{key}, #{recipient}, #{text}, #{queuedAt}, 'QUEUED')
			""")
	void insert(String id, String key, String recipient, String text, LocalDateTime queuedAt);

	@Select("""
			SELECT COUNT(CASE WHEN state = 'QUEUED' THEN 1 END) AS queued,
				MIN(CASE WHEN state = 'QUEUED' THEN queued_at END) AS oldest_queued_at,
				COUNT(CASE WHEN state = 'RETRYING' THEN 1 END) AS retrying,
				COUNT(CASE WHEN state = 'FAILED' THEN 1 END) AS failed,
				COUNT(CASE WHEN state = 'SENT' THEN 1 END) AS sent
			FROM outbox
			""")
	QueuedMessages.Backlog backlog();

	@Select(COLUMNS + "WHERE o.id = #{id} FOR UPDATE")
	Optional<Stored> lock(String id);

	@Select(COLUMNS + "WHERE o.id = #{id}")
	Optional<Stored> find(String id);

	@Update("""
			UPDATE outbox SET state = 'SENT', tries = tries + 1, mobile = #{mobile}, provider_number = #{number},
				problem = NULL, changed_at = #{at}
			WHERE id = #{id}
			""")
	void sent(String id, String mobile, String number, LocalDateTime at);

	@Update("""
			UPDATE outbox SET state = #{state}, tries = tries + 1, problem = #{problem}, changed_at = #{at}
			WHERE id = #{id}
			""")
	void failed(String id, MessageState state, String problem, LocalDateTime at);

	/** Tries are counted anew once the office has taken a hand. */
	@Update("UPDATE outbox SET state = #{state}, tries = 0, changed_at = #{at}, handled_by = #{by} WHERE id = #{id}")
	void handle(String id, MessageState state, String by, LocalDateTime at);

	@Select(COLUMNS + "WHERE o.recipient = #{recipient} AND o.state IN ('QUEUED', 'RETRYING', 'FAILED') ORDER BY o.id")
	List<Stored> waiting(String recipient);

	@Select("<script>SELECT COUNT(*) FROM outbox o " + WANTED + "</script>")
	int found(@Param("query") MessageQuery query);

	@Select("<script>" + COLUMNS + WANTED + "ORDER BY o.id DESC LIMIT #{limit} OFFSET #{offset}</script>")
	List<Stored> search(@Param("query") MessageQuery query, @Param("limit") int limit, @Param("offset") int offset);

	/**
	 * A message as the table has it.
	 *
	 * @param id identifies it, grows with time
	 * @param recipient staff number
	 * @param content the text
	 * @param queuedAt when the step that caused it committed
	 * @param state how far it has come
	 * @param tries since it was queued, or since the office last took a hand
	 * @param mobile the number it went to, null before
	 * @param providerNumber the gateway's number, null before
	 * @param problem why the last try failed, null when it did not
	 * @param changedAt when the state last changed, null while queued
	 * @param handledBy staff number of who last had it sent again or cancelled, or null
	 */
	record Stored(String id, String recipient, String content, LocalDateTime queuedAt, MessageState state, int tries,
			@Nullable String mobile, @Nullable String providerNumber, @Nullable String problem,
			@Nullable LocalDateTime changedAt, @Nullable String handledBy) {
	}

}
