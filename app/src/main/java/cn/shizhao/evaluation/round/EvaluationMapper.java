package cn.shizhao.evaluation.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The table {@code evaluation}.
 */
@Mapper
interface EvaluationMapper {

	@Insert("""
			INSERT INTO evaluation (period, stage, opened_on, report_due_on)
			VALUES (#{period}, #{stage}, #{openedOn}, #{reportDueOn})
			""")
	void insert(Row row);

	@Update("UPDATE evaluation SET stage = #{stage} WHERE period = #{period}")
	int updateStage(String period, Stage stage);

	@Update("UPDATE evaluation SET sealed_on = #{on} WHERE period = #{period}")
	void seal(String period, LocalDate on);

	@Select("SELECT sealed_on FROM evaluation WHERE period = #{period} AND stage = 'SEALED' AND sealed_on IS NOT NULL")
	Optional<LocalDate> sealedOn(String period);

	@Select("SELECT period, stage, opened_on, report_due_on FROM evaluation WHERE period = #{period}")
	Optional<Row> find(String period);

	@Select("SELECT period, stage, opened_on, report_due_on FROM evaluation ORDER BY period DESC")
	List<Row> all();

	/**
	 * One row as the table has it.
	 *
	 * @param period business key
	 * @param stage how far it has come
	 * @param openedOn when it was opened
	 * @param reportDueOn when the section reports are due
	 */
	record Row(String period, Stage stage, LocalDate openedOn, LocalDate reportDueOn) {

		Evaluation evaluation() {
			return new Evaluation(Period.parseAny(this.period), this.stage, this.openedOn, this.reportDueOn);
		}

	}

}
