package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The frozen facts of a quarter. Nothing is overwritten: what changes is a new version.
 */
public interface FactBook {

	/**
	 * Collects every indicator from records, imports, reports and corrections and freezes
	 * the result.
	 * @param period which quarter
	 * @param actor who or what asked for it
	 * @return the version: a new one when any value changed, else the newest one
	 */
	int freeze(Period period, String actor);

	/**
	 * The newest version.
	 * @param period which quarter
	 * @return from 1; 0 when nothing was frozen yet
	 */
	int newestVersion(Period period);

	/**
	 * The facts of all subjects of a kind, ready for scoring. Averages of computed
	 * indices are not among them.
	 * @param period which quarter
	 * @param version which version
	 * @param subject members, branches or sections
	 * @return ordered by id
	 */
	List<Facts> facts(Period period, int version, Subject subject);

	/**
	 * One subject's values with their provenance.
	 * @param period which quarter
	 * @param version which version
	 * @param subject member, branch or section
	 * @param id the subject
	 * @return ordered as in the catalogue
	 */
	List<Value> values(Period period, int version, Subject subject, String id);

	/**
	 * Records a correction, which beats every other source from the next freeze on.
	 * @param period which quarter
	 * @param subject member, branch or section
	 * @param id the subject
	 * @param indicator which value
	 * @param value the right value, in the indicator's range
	 * @param reason why, shown as provenance
	 * @param actor who corrects it
	 * @throws IllegalArgumentException with a Chinese message when the value is out of
	 * range
	 */
	void correct(Period period, Subject subject, String id, Indicator indicator, BigDecimal value, String reason,
			String actor);

	/**
	 * A frozen value and where it came from.
	 *
	 * @param indicator which
	 * @param value the value, null when it is missing
	 * @param source kind of source
	 * @param detail the source in words, such as 导入文件 member-facts-2026Q3.csv 第 12 行
	 * @param version the version in which this value appeared
	 * @param recordedBy staff number or 系统
	 * @param recordedAt when
	 */
	record Value(Indicator indicator, @Nullable BigDecimal value, Source source, String detail, int version,
			String recordedBy, LocalDateTime recordedAt) {
	}

	/**
	 * Kinds of source; a later one beats an earlier one.
	 */
	enum Source {

		/** The system's own records (roster, earlier results). */
		RECORD("系统记录"),
		/** A file brought in by the office. */
		IMPORT("导入"),
		/** A section's report. */
		REPORT("科室报送"),
		/**
		 * A register the office keeps in this system, in a quarter in which it was kept.
		 */
		REGISTER("台账"),
		/** Derived from the members' values (sums, averages, rates). */
		DERIVED("汇总"),
		/** A correction by the office. */
		CORRECTION("更正");

		private final String label;

		Source(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 导入
		 */
		public String label() {
			return this.label;
		}

	}

}
