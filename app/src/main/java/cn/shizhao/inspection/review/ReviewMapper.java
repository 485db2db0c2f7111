package cn.shizhao.inspection.review;

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
 * Stores reviews. Every change names the state it follows and tells by its count whether
 * it found it.
 */
@Mapper
interface ReviewMapper {

	String COLUMNS = """
			SELECT period, state, opened_by, opened_at, remarks, remarks_by, remarks_at, held_on, place, chair,
				attendees, minutes, closed_by, closed_at, statistics FROM review
			""";

	@Insert("""
			INSERT INTO review (period, state, opened_by, opened_at, remarks)
			VALUES (#{period}, 'REMARKS', #{by}, #{at}, #{remarks})
			""")
	void open(String period, String remarks, String by, LocalDateTime at);

	@Update("""
			UPDATE review SET state = 'MEETING', remarks = #{remarks}, remarks_by = #{by}, remarks_at = #{at}
			WHERE period = #{period} AND state = 'REMARKS'
			""")
	int prepare(String period, String remarks, String by, LocalDateTime at);

	@Update("""
			UPDATE review SET state = 'CLOSED', held_on = #{meeting.heldOn}, place = #{meeting.place},
				chair = #{meeting.chair}, attendees = #{meeting.attendees}, minutes = #{meeting.minutes},
				statistics = #{statistics}, closed_by = #{by}, closed_at = #{at}
			WHERE period = #{period} AND state = 'MEETING'
			""")
	int close(@Param("period") String period, @Param("meeting") Meeting meeting, @Param("statistics") String statistics,
			@Param("by") String by, @Param("at") LocalDateTime at);

	@Insert("""
			INSERT INTO review_talk_section (period, section_code, ordinal, reason, chosen_by, chosen_at)
			VALUES (#{period}, #{section}, #{ordinal}, #{reason}, #{by}, #{at})
			""")
	void choose(String period, String section, int ordinal, String reason, String by, LocalDateTime at);

	@Select(COLUMNS + "WHERE period = #{period}")
	Optional<Review> find(String period);

	@Select(COLUMNS + "ORDER BY period DESC")
	List<Review> all();

	@Select("""
			SELECT section_code, reason, chosen_by FROM review_talk_section WHERE period = #{period} ORDER BY ordinal
			""")
	List<TalkSection> talkSections(String period);

	/**
	 * A review as the table has it.
	 */
	record Review(String period, ReviewState state, String openedBy, LocalDateTime openedAt, String remarks,
			@Nullable String remarksBy, @Nullable LocalDateTime remarksAt, @Nullable LocalDate heldOn,
			@Nullable String place, @Nullable String chair, @Nullable String attendees, @Nullable String minutes,
			@Nullable String closedBy, @Nullable LocalDateTime closedAt, @Nullable String statistics) {
	}

	/**
	 * A section to be talked with.
	 */
	record TalkSection(String sectionCode, String reason, String chosenBy) {
	}

}
