package cn.shizhao.lecture.plan;

import java.util.List;

import cn.shizhao.rules.LectureSlot;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores the months of plans, and who was passed over.
 */
@Mapper
interface SlotMapper {

	@Insert("""
			INSERT INTO lecture_plan_slot (plan_year, slot_month, module, theme, held_on, fixed, lecturer_id, branch_code,
				topic, reason, remark, edited)
			VALUES (#{year}, #{slot.slotMonth}, #{slot.module}, #{slot.theme}, #{slot.heldOn}, #{slot.fixed}, #{slot.lecturerId},
				#{slot.branchCode}, #{slot.topic}, #{slot.reason}, #{slot.remark}, #{slot.edited})
			""")
	void insert(@Param("year") int year, @Param("slot") Slot slot);

	@Update("""
			UPDATE lecture_plan_slot SET module = #{slot.module}, theme = #{slot.theme}, held_on = #{slot.heldOn},
				fixed = #{slot.fixed}, lecturer_id = #{slot.lecturerId}, branch_code = #{slot.branchCode}, topic = #{slot.topic},
				reason = #{slot.reason}, remark = #{slot.remark}, edited = #{slot.edited}
			WHERE plan_year = #{year} AND slot_month = #{slot.slotMonth}
			""")
	void update(@Param("year") int year, @Param("slot") Slot slot);

	@Select("""
			SELECT slot_month, module, theme, held_on, fixed, lecturer_id, branch_code, topic, reason, remark, edited
			FROM lecture_plan_slot WHERE plan_year = #{year} ORDER BY slot_month
			""")
	List<Slot> slots(int year);

	@Delete("DELETE FROM lecture_plan_slot WHERE plan_year = #{year}")
	void clear(int year);

	@Delete("DELETE FROM lecture_plan_candidate WHERE plan_year = #{year}")
	void clearCandidates(int year);

	@Insert("""
			<script>
			INSERT INTO lecture_plan_candidate (plan_year, slot_month, ordinal, person_id, outcome, rank_no, reason) VALUES
			<foreach collection="all" item="one" index="at" separator=",">
				(#{year}, #{month}, #{at} + 1, #{one.id}, #{one.outcome}, #{one.rank}, #{one.reason})
			</foreach>
			</script>
			""")
	void insertCandidates(@Param("year") int year, @Param("month") int month,
			@Param("all") List<LectureSlot.PassedOver> all);

	@Select("""
			SELECT COUNT(*) FROM lecture_plan_candidate WHERE plan_year = #{year} AND slot_month = #{month}
			""")
	int countCandidates(@Param("year") int year, @Param("month") int month);

	@Select("""
			SELECT person_id, outcome, rank_no, reason FROM lecture_plan_candidate
			WHERE plan_year = #{year} AND slot_month = #{month} AND ordinal > #{after} AND ordinal <= #{until}
			ORDER BY ordinal
			""")
	List<Passed> candidates(@Param("year") int year, @Param("month") int month, @Param("after") int after,
			@Param("until") int until);

	/**
	 * Someone who was passed over.
	 *
	 * @param personId staff number
	 * @param outcome what stood in the way
	 * @param rankNo from 1, null for the ineligible
	 * @param reason in words
	 */
	record Passed(String personId, LectureSlot.Outcome outcome, @Nullable Integer rankNo, String reason) {
	}

}
