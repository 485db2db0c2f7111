package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores rounds and reads them back; nothing is ever changed.
 */
@Mapper
interface RoundMapper {

	@Insert("""
			INSERT INTO selection_round (id, period, award, round_number, attempt, run_id, book_hash, excluded,
				decision, selected_by, selected_at)
			VALUES (#{id}, #{period}, #{award}, #{roundNumber}, #{attempt}, #{runId}, #{bookHash}, #{excluded},
				#{decision}, #{selectedBy}, #{selectedAt})
			""")
	void insertRound(RoundRow row);

	@Select("""
			SELECT id, period, award, round_number, attempt, run_id, book_hash, excluded, decision, selected_by,
				selected_at
			FROM selection_round WHERE period = #{period} ORDER BY award, round_number
			""")
	List<RoundRow> rounds(String period);

	@Select("""
			SELECT id, period, award, round_number, attempt, run_id, book_hash, excluded, decision, selected_by,
				selected_at
			FROM selection_round newest WHERE period = #{period} AND award = #{award} AND round_number = (
				SELECT MAX(round_number) FROM selection_round WHERE period = #{period} AND award = #{award})
			""")
	Optional<RoundRow> newest(String period, Award award);

	@Select("SELECT DISTINCT period FROM selection_round ORDER BY period DESC")
	List<String> periods();

	@Insert("""
			<script>
			INSERT INTO selection_outcome (round_id, subject_id, ordinal, name, branch_code, section_code, result,
				place, reason)
			VALUES
			<foreach collection="outcomes" item="o" index="i" separator=",">
			(#{round}, #{o.id}, #{i}, #{o.name}, #{o.branch}, #{o.section}, #{o.result}, #{o.rank}, #{o.reason})
			</foreach>
			</script>
			""")
	void insertOutcomes(String round, List<Outcome> outcomes);

	@Insert("""
			<script>
			INSERT INTO selection_key (round_id, subject_id, ordinal, indicator, amount)
			VALUES
			<foreach collection="keys" item="k" index="i" separator=",">
			(#{round}, #{subject}, #{i}, #{k.indicator}, #{k.value})
			</foreach>
			</script>
			""")
	void insertKeys(String round, String subject, List<Outcome.Key> keys);

	@Select("""
			SELECT subject_id, name, branch_code, section_code, result, place, reason
			FROM selection_outcome WHERE round_id = #{round} ORDER BY ordinal
			""")
	List<OutcomeRow> outcomes(String round);

	@Select("""
			SELECT subject_id, indicator, amount
			FROM selection_key WHERE round_id = #{round} ORDER BY subject_id, ordinal
			""")
	List<KeyRow> keys(String round);

	/**
	 * An outcome as the table has it.
	 *
	 * @param subjectId staff number or section code
	 * @param name of the subject
	 * @param branchCode its branch
	 * @param sectionCode its section
	 * @param result what became of it
	 * @param place its rank
	 * @param reason in words
	 */
	record OutcomeRow(String subjectId, String name, @Nullable String branchCode, @Nullable String sectionCode,
			Result result, @Nullable Integer place, String reason) {

		Outcome with(List<Outcome.Key> keys) {
			return new Outcome(this.subjectId, this.name, this.branchCode, this.sectionCode, this.result, this.place,
					this.reason, keys);
		}

	}

	/**
	 * A ranking value as the table has it.
	 *
	 * @param subjectId staff number or section code
	 * @param indicator which
	 * @param amount the value
	 */
	record KeyRow(String subjectId, Indicator indicator, @Nullable BigDecimal amount) {

		Outcome.Key key() {
			return new Outcome.Key(this.indicator, this.amount);
		}

	}

}
