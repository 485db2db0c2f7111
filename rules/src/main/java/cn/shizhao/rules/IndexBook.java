package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A checked index workbook (计分表, 封顶, 等次, 用例) as plain data.
 *
 * @param subject who is measured
 * @param file file name, for the ledger
 * @param hash lower-case hex SHA-256 of the file's bytes: the workbook's version
 * @param rows the 计分表 in sheet order
 * @param caps the 封顶 per category, only of 基础, 履职, 奖励; points, positive
 * @param grades the 等次, covering 0 to 100 exactly once
 * @param cases the author's own 用例
 */
public record IndexBook(Subject subject, String file, String hash, List<Row> rows, Map<Category, BigDecimal> caps,
		List<Grade> grades, List<Case> cases) {

	/**
	 * The grade of a rounded total.
	 * @param total 0 to 100
	 * @return the 等次
	 */
	public String grade(BigDecimal total) {
		for (Grade grade : this.grades) {
			if (grade.band().contains(total)) {
				return grade.name();
			}
		}
		throw new IllegalArgumentException("等次表没有覆盖总分 " + total.toPlainString());
	}

	/**
	 * Categories of 计分表 rows.
	 */
	public enum Category {

		BASIC("基础"), DUTY("履职"), AWARD("奖励"), DEDUCTION("扣分"), VETO("否决");

		private final String label;

		Category(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheet.
		 * @return 基础, 履职, 奖励, 扣分 or 否决
		 */
		public String label() {
			return this.label;
		}

		/**
		 * Whether a 封顶 may limit this category.
		 * @return true for 基础, 履职 and 奖励
		 */
		public boolean adds() {
			return this != DEDUCTION && this != VETO;
		}

	}

	/**
	 * How a row gives points.
	 */
	public enum Mode {

		/** 分值 once. */
		FIXED("定额"),
		/** 分值 × value. */
		PER_UNIT("按次");

		private final String label;

		Mode(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheet.
		 * @return 定额 or 按次
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * One row of 计分表.
	 *
	 * @param code 编号, unique in the sheet
	 * @param category 类别
	 * @param indicator 指标
	 * @param band when the row fires
	 * @param mode 计分方式; null for 否决
	 * @param points 分值, 0 or more; null for 否决
	 * @param note 说明, may be empty; reaches people, never the engine
	 * @param sheetRow row number in the sheet as Excel shows it, from 2
	 */
	public record Row(String code, Category category, Indicator indicator, Band band, @Nullable Mode mode,
			@Nullable BigDecimal points, String note, int sheetRow) {
	}

	/**
	 * One row of 等次.
	 *
	 * @param name the grade
	 * @param band of totals
	 */
	public record Grade(String name, Band band) {
	}

	/**
	 * One row of 用例.
	 *
	 * @param name 用例名
	 * @param values the indicators given
	 * @param total 应得总分
	 * @param grade 应得等次
	 * @param sheetRow row number in the sheet
	 */
	public record Case(String name, Map<Indicator, BigDecimal> values, BigDecimal total, String grade, int sheetRow) {
	}

}
