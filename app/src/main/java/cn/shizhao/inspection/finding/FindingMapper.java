package cn.shizhao.inspection.finding;

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

/**
 * Stores findings and what happened to them.
 */
@Mapper
interface FindingMapper {

	String COLUMNS = """
			SELECT f.id, f.entry_id, f.happened_on, f.place, f.inspector_id, f.companion_id, f.subject_kind, f.subject_id,
				f.section_code, f.branch_code, f.clause_number, f.circumstances, f.facts, f.leave_checked, f.repeats,
				f.rule_code, f.book_hash, f.grade, f.working_days, f.talk, f.due_on, f.overdue_on, f.state,
				f.recorded_by, f.recorded_at, f.replaces FROM finding f
			""";

	String WANTED = """
			<where>
				<if test="!query.viewer.all">
					(f.subject_id = #{query.viewer.person} OR f.inspector_id = #{query.viewer.person}
						OR f.companion_id = #{query.viewer.person} OR f.recorded_by = #{query.viewer.person}
					<foreach item="unit" collection="query.viewer.units">OR f.section_code = #{unit} OR f.branch_code = #{unit}</foreach>)
				</if>
				<if test="query.from != null">AND f.happened_on &gt;= #{query.from}</if>
				<if test="query.to != null">AND f.happened_on &lt;= #{query.to}</if>
				<if test="query.state != null">AND f.state = #{query.state}</if>
				<if test="query.grade != null">AND f.grade = #{query.grade}</if>
				<if test="query.clause != null">AND f.clause_number = #{query.clause}</if>
				<if test="!query.unit.isEmpty()">AND (f.section_code = #{query.unit} OR f.branch_code = #{query.unit})</if>
				<if test="query.counting">AND f.state NOT IN ('APPEALED', 'ANNULLED', 'WITHDRAWN')</if>
				<if test="query.overdue">AND f.overdue_on IS NOT NULL</if>
				<if test="!query.q.isEmpty()">
					AND (f.id = #{query.q} OR f.subject_id = #{query.q} OR f.facts LIKE CONCAT('%', #{query.q}, '%')
						OR f.place LIKE CONCAT('%', #{query.q}, '%')
						OR EXISTS (SELECT 1 FROM person p WHERE p.id = f.subject_id AND p.name LIKE CONCAT('%', #{query.q}, '%')))
				</if>
			</where>
			""";

	@Insert("""
			INSERT INTO finding (id, entry_id, happened_on, place, inspector_id, companion_id, subject_kind, subject_id,
				section_code, branch_code, clause_number, circumstances, facts, leave_checked, repeats, rule_code,
				book_hash, grade, working_days, talk, due_on, state, recorded_by, recorded_at, replaces)
			VALUES (#{id}, #{entryId}, #{happenedOn}, #{place}, #{inspectorId}, #{companionId}, #{subjectKind},
				#{subjectId}, #{sectionCode}, #{branchCode}, #{clauseNumber}, #{circumstances}, #{facts},
				#{leaveChecked}, #{repeats}, #{ruleCode}, #{bookHash}, #{grade}, #{workingDays}, #{talk}, #{dueOn},
				#{state}, #{recordedBy}, #{recordedAt}, #{replaces})
			""")
	void insert(Finding finding);

	@Select(COLUMNS + "WHERE f.id = #{id}")
	Optional<Finding> find(String id);

	@Select(COLUMNS + "WHERE f.id = #{id} FOR UPDATE")
	Optional<Finding> lock(String id);

	@Select(COLUMNS + """
			WHERE (f.subject_id = #{person} OR f.inspector_id = #{person} OR f.companion_id = #{person})
				AND f.state NOT IN ('RECTIFIED', 'ANNULLED', 'WITHDRAWN') ORDER BY f.id
			""")
	List<Finding> openWith(String person);

	@Select(COLUMNS + "WHERE f.entry_id = #{entry}")
	Optional<Finding> ofEntry(String entry);

	@Select("""
			SELECT COUNT(*) FROM finding WHERE subject_id = #{subject} AND clause_number = #{clause}
				AND happened_on >= #{from} AND happened_on <= #{to} AND state NOT IN ('APPEALED', 'ANNULLED', 'WITHDRAWN')
			""")
	int counted(String subject, int clause, LocalDate from, LocalDate to);

	@Update("UPDATE finding SET state = #{next} WHERE id = #{id} AND state = #{before}")
	int move(String id, FindingState before, FindingState next);

	@Update("UPDATE finding SET due_on = #{due} WHERE id = #{id}")
	void postpone(String id, LocalDate due);

	@Update("UPDATE finding SET overdue_on = #{on} WHERE id = #{id} AND overdue_on IS NULL AND state = 'OPEN'")
	int overdue(String id, LocalDate on);

	@Select("<script>SELECT COUNT(*) FROM finding f " + WANTED + "</script>")
	int found(@Param("query") FindingQuery query);

	@Select("<script>" + COLUMNS + WANTED
			+ "ORDER BY f.happened_on DESC, f.id DESC LIMIT #{limit} OFFSET #{offset}</script>")
	List<Finding> search(@Param("query") FindingQuery query, @Param("limit") int limit, @Param("offset") int offset);

	@Select(COLUMNS + "WHERE f.happened_on >= #{from} AND f.happened_on <= #{to} ORDER BY f.happened_on, f.id")
	List<Finding> between(LocalDate from, LocalDate to);

	@Select(COLUMNS + "WHERE f.recorded_by = #{person} AND f.recorded_at >= #{since} ORDER BY f.id DESC")
	List<Finding> recordedBy(String person, LocalDateTime since);

	@Select("SELECT DISTINCT place FROM finding WHERE recorded_at >= #{since} ORDER BY place")
	List<String> places(LocalDateTime since);

	@Insert("""
			INSERT INTO finding_event (finding_id, ordinal, kind, words, done_by, done_at)
			SELECT #{finding}, COUNT(*) + 1, #{kind}, #{words}, #{by}, #{at} FROM finding_event WHERE finding_id = #{finding}
			""")
	void addEvent(String finding, FindingEvent.Kind kind, String words, String by, LocalDateTime at);

	@Select("""
			SELECT finding_id, ordinal, kind, words, done_by, done_at FROM finding_event
			WHERE finding_id = #{finding} ORDER BY ordinal
			""")
	List<FindingEvent> events(String finding);

	@Insert("""
			INSERT INTO finding_evidence (finding_id, media_type, content)
			SELECT #{finding}, evidence_type, evidence FROM finding_entry WHERE desk = #{desk} AND evidence IS NOT NULL
			""")
	int takeEvidence(String finding, String desk);

	@Insert("""
			INSERT INTO finding_evidence (finding_id, media_type, content)
			SELECT #{to}, media_type, content FROM finding_evidence WHERE finding_id = #{from}
			""")
	int copyEvidence(String from, String to);

	@Select("SELECT media_type, content FROM finding_evidence WHERE finding_id = #{finding}")
	Optional<Evidence> evidence(String finding);

	@Select("SELECT COUNT(*) FROM finding_evidence WHERE finding_id = #{finding}")
	int evidences(String finding);

	@Delete("DELETE FROM finding_count WHERE period = #{period}")
	void forgetCounts(String period);

	@Insert("""
			INSERT INTO finding_count (period, finding_id, found, overdue) VALUES (#{period}, #{finding}, #{found}, #{overdue})
			""")
	void count(String period, String finding, int found, int overdue);

	@Select("""
			SELECT c.period, c.finding_id, c.found, c.overdue FROM finding_count c JOIN finding f ON f.id = c.finding_id
			WHERE c.period <> #{period} AND f.happened_on >= #{from}
			""")
	List<Counted> countedElsewhere(String period, LocalDate from);

	/**
	 * How a finding was counted in a quarter's frozen facts.
	 *
	 * @param period the quarter
	 * @param findingId which
	 * @param found 1 counted, -1 taken off again
	 * @param overdue 1 counted as overdue, -1 taken off again
	 */
	record Counted(String period, String findingId, int found, int overdue) {
	}

}
