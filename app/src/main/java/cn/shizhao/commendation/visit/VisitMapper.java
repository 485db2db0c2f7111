package cn.shizhao.commendation.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores visits. Every change names the states it may follow and tells by its count
 * whether it found one of them.
 */
@Mapper
interface VisitMapper {

	@Insert("INSERT INTO visit_round (period, opened_by, opened_at) VALUES (#{period}, #{by}, #{at})")
	void openRound(String period, String by, LocalDateTime at);

	@Update("""
			UPDATE visit_round SET closed_by = #{by}, closed_at = #{at}, remark = #{remark}
			WHERE period = #{period} AND closed_at IS NULL
			""")
	int closeRound(String period, String remark, String by, LocalDateTime at);

	@Select("SELECT period, opened_at, closed_by, closed_at, remark FROM visit_round ORDER BY period DESC")
	List<Round> rounds();

	@Insert("""
			INSERT INTO home_visit (period, person_id, ordinal, state, area, address, consent_note, companions, attempts)
			VALUES (#{period}, #{person}, #{ordinal}, 'ASKED', #{area}, '', '', '', 0)
			""")
	void insert(String period, String person, int ordinal, String area);

	@Select("SELECT * FROM home_visit WHERE period = #{period} ORDER BY ordinal")
	List<Visit> visits(String period);

	@Select("SELECT * FROM home_visit WHERE period = #{period} AND person_id = #{person}")
	Optional<Visit> visit(String period, String person);

	@Update("""
			UPDATE home_visit SET state = #{state}, way = #{consent.way}, area = #{consent.area},
				address = #{consent.address}, consent_note = #{consent.note}, consented_by = #{by}, consented_at = #{at}
			WHERE period = #{period} AND person_id = #{person} AND state = 'ASKED'
			""")
	int consent(@Param("period") String period, @Param("person") String person, @Param("consent") Consent consent,
			@Param("state") VisitState state, @Param("by") String by, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE home_visit SET state = 'PLANNED', visitor_id = #{visitor}, route_order = #{order},
				companions = #{companions}, book_hash = #{hash}
			WHERE period = #{period} AND person_id = #{person} AND state = 'AGREED'
			""")
	int plan(String period, String person, @Nullable String visitor, int order, String companions, String hash);

	@Update("""
			UPDATE home_visit SET visitor_id = NULL
			WHERE period = #{period} AND person_id = #{person} AND state IN ('PLANNED', 'ARRANGED', 'ABSENT')
			""")
	int withoutVisitor(String period, String person);

	@Update("""
			<script>
			UPDATE home_visit SET state = 'ARRANGED', visit_on = #{visitOn}, companions = #{companions}
			WHERE period = #{period} AND person_id = #{person} AND state IN
				<foreach collection="from" item="one" open="(" separator="," close=")">#{one}</foreach>
			</script>
			""")
	int arrange(@Param("period") String period, @Param("person") String person, @Param("visitOn") LocalDate visitOn,
			@Param("companions") String companions, @Param("from") Collection<VisitState> from);

	@Update("""
			<script>
			UPDATE home_visit SET state = #{state}, visit_on = #{visitOn}, attempts = attempts + 1
			WHERE period = #{period} AND person_id = #{person} AND state IN
				<foreach collection="from" item="one" open="(" separator="," close=")">#{one}</foreach>
			</script>
			""")
	int report(@Param("period") String period, @Param("person") String person, @Param("state") VisitState state,
			@Param("visitOn") LocalDate visitOn, @Param("from") Collection<VisitState> from);

	@Insert("""
			INSERT INTO home_visit_record
				(period, person_id, attempt, visit_on, outcome, words, request, recorded_by, recorded_at)
			VALUES (#{period}, #{person}, #{attempt}, #{visitOn}, #{report.outcome}, #{report.words}, #{report.request},
				#{by}, #{at})
			""")
	void insertRecord(@Param("period") String period, @Param("person") String person, @Param("attempt") int attempt,
			@Param("visitOn") LocalDate visitOn, @Param("report") VisitReport report, @Param("by") String by,
			@Param("at") LocalDateTime at);

	@Select("""
			SELECT person_id, attempt, visit_on, outcome, words, request, recorded_by, recorded_at FROM home_visit_record
			WHERE period = #{period} ORDER BY person_id, attempt
			""")
	List<Recorded> records(String period);

	/**
	 * A quarter's visits.
	 */
	record Round(String period, LocalDateTime openedAt, @Nullable String closedBy, @Nullable LocalDateTime closedAt,
			@Nullable String remark) {
	}

	/**
	 * One letter's visit as the table has it.
	 */
	record Visit(String period, String personId, int ordinal, VisitState state, @Nullable Way way, String area,
			String address, String consentNote, @Nullable String consentedBy, @Nullable LocalDateTime consentedAt,
			@Nullable String visitorId, @Nullable Integer routeOrder, String companions, @Nullable String bookHash,
			@Nullable LocalDate visitOn, int attempts) {
	}

	/**
	 * What came of one attempt.
	 */
	record Recorded(String personId, int attempt, LocalDate visitOn, VisitReport.Outcome outcome, String words,
			String request, String recordedBy, LocalDateTime recordedAt) {
	}

}
