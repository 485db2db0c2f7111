package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A checked selection workbook (资格, 名额, 排序, 用例) as plain data.
 *
 * @param file file name
 * @param hash lower-case hex SHA-256 of the file's bytes: the workbook's version
 * @param eligibility the 资格 rows in sheet order
 * @param quotas the 名额, one per category
 * @param ranking the 排序, per category in 次序
 * @param cases the author's own 用例
 */
public record SelectionBook(String file, String hash, List<Eligibility> eligibility, Map<Award, Quota> quotas,
		Map<Award, List<Key>> ranking, List<Case> cases) {

	/**
	 * What is awarded (评选类别).
	 */
	public enum Award {

		QUARTERLY_EXEMPLAR("季度标兵", "quarterly-exemplar", Subject.MEMBER),
		EXCELLENT_SECTION("优秀科室", "excellent-section", Subject.SECTION),
		ANNUAL_EXEMPLAR("十佳标兵", "annual-exemplar", Subject.MEMBER);

		private final String label;

		private final String code;

		private final Subject subject;

		Award(String label, String code, Subject subject) {
			this.label = label;
			this.code = code;
			this.subject = subject;
		}

		/**
		 * The Chinese name used in the sheets.
		 * @return 季度标兵, 优秀科室 or 十佳标兵
		 */
		public String label() {
			return this.label;
		}

		/**
		 * The ASCII name for command lines and addresses.
		 * @return such as {@code quarterly-exemplar}
		 */
		public String code() {
			return this.code;
		}

		/**
		 * Who can be chosen.
		 * @return members or sections
		 */
		public Subject subject() {
			return this.subject;
		}

	}

	/**
	 * One row of 资格: a value inside the band disqualifies.
	 *
	 * @param code 编号
	 * @param award 评选类别
	 * @param indicator 指标
	 * @param band the disqualifying range
	 * @param note 说明, the reason people read; may be empty
	 * @param sheetRow row number in the sheet
	 */
	public record Eligibility(String code, Award award, Indicator indicator, Band band, String note, int sheetRow) {
	}

	/**
	 * One row of 名额.
	 *
	 * @param places 名额, at least 1
	 * @param perBranch 每支部上限, or null for none
	 * @param perSection 每科室上限, or null for none
	 */
	public record Quota(int places, @Nullable Integer perBranch, @Nullable Integer perSection) {
	}

	/**
	 * One row of 排序.
	 *
	 * @param indicator 指标
	 * @param higherFirst true for 高者优先, false for 低者优先
	 */
	public record Key(Indicator indicator, boolean higherFirst) {
	}

	/**
	 * One row of 用例: one candidate alone, tested for eligibility.
	 *
	 * @param name 用例名
	 * @param award 评选类别
	 * @param values the indicators given
	 * @param eligible 应有资格
	 * @param sheetRow row number in the sheet
	 */
	public record Case(String name, Award award, Map<Indicator, BigDecimal> values, boolean eligible, int sheetRow) {
	}

}
