package cn.shizhao.talk;

import java.time.LocalDate;
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
 * The tables {@code talk} and {@code talk_event}. A state moves only from the one it must
 * be in; the number of rows says whether it did.
 */
@Mapper
interface TalkMapper {

	/** What was said is not searched, or a reader without it could guess. */
	String WANTED = """
			<where>
				<if test="!scope.all">
					(t.person_id = #{scope.actor.id} OR t.talker_id = #{scope.actor.id}
					<if test="!scope.branches.isEmpty()">
						OR t.branch_code IN <foreach collection="scope.branches" item="one" open="(" separator="," close=")">#{one}</foreach>
					</if>)
				</if>
				<if test="query.trigger != null">AND t.trigger_kind = #{query.trigger}</if>
				<if test="query.state != null">AND t.state = #{query.state}</if>
				<if test="!query.branch.isEmpty()">AND t.branch_code = #{query.branch}</if>
				<if test="!query.q.isEmpty()">
					AND (t.person_id = #{query.q} OR t.talker_id = #{query.q} OR t.source LIKE CONCAT('%', #{query.q}, '%')
						OR EXISTS (SELECT 1 FROM person p
							WHERE p.id IN (t.person_id, t.talker_id) AND p.name LIKE CONCAT('%', #{query.q}, '%')))
				</if>
				<if test="query.from != null">AND t.due_on &gt;= #{query.from}</if>
				<if test="query.to != null">AND t.due_on &lt;= #{query.to}</if>
			</where>
			""";

	@Select("SELECT * FROM talk WHERE id = #{id}")
	Optional<Talk> find(String id);

	@Select("SELECT id FROM talk WHERE trigger_kind = #{trigger} AND source = #{source} AND person_id = #{person}")
	Optional<String> requested(Trigger trigger, String source, String person);

	@Select("""
			SELECT id FROM talk
			WHERE trigger_kind = #{trigger} AND source = #{source} AND state IN ('REQUESTED', 'ASSIGNED') ORDER BY id
			""")
	List<String> notHeld(Trigger trigger, String source);

	@Select("""
			SELECT * FROM talk
			WHERE (person_id = #{person} OR talker_id = #{person} OR owner_id = #{person})
				AND state NOT IN ('CLOSED', 'CANCELLED') ORDER BY requested_at, id
			""")
	List<Talk> runningWith(String person);

	@Update("""
			UPDATE talk SET talker_id = #{talker} WHERE id = #{id} AND state IN ('REQUESTED', 'ASSIGNED', 'RETURNED')
			""")
	int passOn(String id, String talker);

	@Update("UPDATE talk SET owner_id = #{owner} WHERE id = #{id}")
	void own(String id, String owner);

	@Insert("""
			INSERT INTO talk (id, trigger_kind, source, person_id, branch_code, talker_id, reason, state, requested_by,
				requested_at, place, content, difficulties, measures)
			VALUES (#{id}, #{trigger}, #{source}, #{person}, #{branch}, #{talker}, #{reason}, 'REQUESTED', #{by}, #{at},
				'', '', '', '')
			""")
	void insert(@Param("id") String id, @Param("trigger") Trigger trigger, @Param("source") @Nullable String source,
			@Param("person") String person, @Param("branch") String branch, @Param("talker") @Nullable String talker,
			@Param("reason") String reason, @Param("by") String by, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE talk SET state = 'ASSIGNED', talker_id = #{talker}, due_on = #{dueOn}
			WHERE id = #{id} AND state = 'REQUESTED'
			""")
	int assign(String id, String talker, LocalDate dueOn);

	@Update("""
			UPDATE talk SET state = 'RECORDED', talker_id = #{talker}, talked_on = #{record.talkedOn},
				place = #{record.place}, way = #{record.way}, content = #{record.content},
				difficulties = #{record.difficulties}, measures = #{record.measures}, owner_id = #{record.owner},
				measures_due_on = #{record.measuresDueOn}
			WHERE id = #{id} AND state IN ('ASSIGNED', 'RETURNED')
			""")
	int record(@Param("id") String id, @Param("talker") String talker, @Param("record") TalkRecord record);

	@Update("UPDATE talk SET state = 'RETURNED' WHERE id = #{id} AND state = 'RECORDED'")
	int giveBack(String id);

	@Update("""
			UPDATE talk SET state = #{state}, confirmed_at = #{at}, closed_at = #{closedAt}
			WHERE id = #{id} AND state = 'RECORDED'
			""")
	int confirm(String id, TalkState state, LocalDateTime at, @Nullable LocalDateTime closedAt);

	@Update("UPDATE talk SET measures_due_on = #{until} WHERE id = #{id} AND state = 'FOLLOWED'")
	int postpone(String id, LocalDate until);

	@Update("UPDATE talk SET state = 'CLOSED', closed_at = #{at} WHERE id = #{id} AND state = 'FOLLOWED'")
	int close(String id, LocalDateTime at);

	@Update("""
			UPDATE talk SET state = 'CANCELLED', closed_at = #{at}
			WHERE id = #{id} AND state NOT IN ('CLOSED', 'CANCELLED')
			""")
	int cancel(String id, LocalDateTime at);

	@Insert("""
			INSERT INTO talk_event (talk_id, ordinal, kind, words, done_by, done_at)
			SELECT #{id}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{words}, #{by}, #{at}
			FROM talk_event WHERE talk_id = #{id}
			""")
	void note(String id, TalkEvent.Kind kind, String words, String by, LocalDateTime at);

	@Select("SELECT kind, words, done_by, done_at FROM talk_event WHERE talk_id = #{id} ORDER BY ordinal")
	List<TalkEvent> events(String id);

	@Select("<script>SELECT COUNT(*) FROM talk t " + WANTED + "</script>")
	int found(@Param("query") TalkQuery query, @Param("scope") TalkScope scope);

	@Select("<script>SELECT t.* FROM talk t " + WANTED
			+ "ORDER BY t.requested_at DESC, t.id LIMIT #{limit} OFFSET #{offset}</script>")
	List<Talk> search(@Param("query") TalkQuery query, @Param("scope") TalkScope scope, @Param("limit") int limit,
			@Param("offset") int offset);

	@Select("""
			SELECT id, branch_code, confirmed_at FROM talk
			WHERE due_on >= #{from} AND due_on <= #{to} AND state <> 'CANCELLED' ORDER BY branch_code, due_on, id
			""")
	List<Due> due(LocalDate from, LocalDate to);

	/**
	 * A talk that fell due.
	 */
	record Due(String id, String branchCode, @Nullable LocalDateTime confirmedAt) {
	}

}
