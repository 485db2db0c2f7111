package cn.shizhao.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A checked response workbook (处置, 十不准, 用例) as plain data: what a confirmed finding of a
 * daily inspection leads to.
 *
 * @param file file name
 * @param hash lower-case hex SHA-256 of the file's bytes: the workbook's version
 * @param responses the 处置 rows in sheet order; the first that matches decides
 * @param clauses the 十不准, each of 1 to {@value #CLAUSES} once, in sheet order
 * @param cases the author's own 用例
 */
public record ResponseBook(String file, String hash, List<Response> responses, List<Clause> clauses, List<Case> cases) {

	/**
	 * How many clauses the 十不准 have.
	 */
	public static final int CLAUSES = 10;

	/**
	 * How grave what was found is in itself (情节).
	 */
	public enum Circumstances {

		MINOR("轻微"), ORDINARY("一般"), SEVERE("严重");

		private final String label;

		Circumstances(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheets.
		 * @return 轻微, 一般 or 严重
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * What the finding counts as (认定等次).
	 */
	public enum Grade {

		REMINDER("提醒"), ORDINARY("一般"), SEVERE("严重");

		private final String label;

		Grade(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheets.
		 * @return 提醒, 一般 or 严重
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * Who gets a text message (短信对象).
	 */
	public enum Recipient {

		/** The person found. */
		SELF("本人"),
		/** The head of the person's section. */
		SECTION_HEAD("科室负责人"),
		/** The member of the leading group in charge of the section. */
		LEADER("分管领导"),
		/** The discipline commission of the bureau. */
		DISCIPLINE("机关纪委");

		private final String label;

		Recipient(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheet.
		 * @return 本人, 科室负责人, 分管领导 or 机关纪委
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * One row of 处置: when it matches and what follows.
	 *
	 * @param code 编号, unique in the sheet
	 * @param clause 条款, or null for any
	 * @param circumstances 情节, or null for any
	 * @param repeats 同类次数, this finding included
	 * @param grade 认定等次
	 * @param recipients 短信对象 as written, at least one, none twice
	 * @param workingDays 整改期限(工作日), 1 to 60
	 * @param talk 触发谈话
	 * @param sheetRow row number in the sheet
	 */
	public record Response(String code, @Nullable Integer clause, @Nullable Circumstances circumstances, Band repeats,
			Grade grade, List<Recipient> recipients, int workingDays, boolean talk, int sheetRow) {
	}

	/**
	 * One row of 十不准.
	 *
	 * @param number 条款, 1 to {@value ResponseBook#CLAUSES}
	 * @param text 内容
	 * @param sheetRow row number in the sheet
	 */
	public record Clause(int number, String text, int sheetRow) {
	}

	/**
	 * One row of 用例.
	 *
	 * @param name 用例名
	 * @param clause 条款
	 * @param circumstances 情节
	 * @param count 同类次数, at least 1
	 * @param grade 应得等次
	 * @param talk 应谈话
	 * @param sheetRow row number in the sheet
	 */
	public record Case(String name, int clause, Circumstances circumstances, int count, Grade grade, boolean talk,
			int sheetRow) {
	}

}
