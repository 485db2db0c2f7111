package cn.shizhao.rules;

import java.util.List;

/**
 * A checked lecture roster workbook (轮次, 资格, 名额, 排序) as plain data: what each month's
 * lecture is about and who gives it.
 *
 * @param file file name
 * @param hash lower-case hex SHA-256 of the file's bytes: the workbook's version
 * @param turns the 轮次, each month of 1 to {@value #MONTHS} once, in sheet order
 * @param eligibility the 资格 rows in sheet order
 * @param quota the 名额
 * @param ranking the 排序 in 次序
 */
public record LectureBook(String file, String hash, List<Turn> turns, List<Eligibility> eligibility, Quota quota,
		List<Key> ranking) {

	/**
	 * How many months there are to lecture in.
	 */
	public static final int MONTHS = 12;

	/**
	 * What a month's lecture is about.
	 * @param month 1 to {@value #MONTHS}
	 * @return the row of 轮次
	 * @throws IllegalArgumentException in Chinese, when there is none for the month
	 */
	public Turn turn(int month) {
		return this.turns.stream()
			.filter((turn) -> turn.month() == month)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s 的“轮次”表里没有 %d 月；请核对月份".formatted(this.file, month)));
	}

	/**
	 * The field a lecture belongs to (模块).
	 */
	public enum Module {

		THEORY("理论武装"), BELIEF("理想信念"), FINANCE("财政业务");

		private final String label;

		Module(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheet.
		 * @return 理论武装, 理想信念 or 财政业务
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * The virtue a lecture speaks of (主题).
	 */
	public enum Theme {

		LOYALTY("忠诚"), RESPONSIBILITY("责任"), DEVOTION("奉献"), INTEGRITY("廉政");

		private final String label;

		Theme(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name used in the sheet.
		 * @return 忠诚, 责任, 奉献 or 廉政
		 */
		public String label() {
			return this.label;
		}

	}

	/**
	 * One row of 轮次.
	 *
	 * @param month 月份, 1 to {@value LectureBook#MONTHS}
	 * @param module 模块
	 * @param theme 主题
	 * @param note 说明, may be empty
	 * @param sheetRow row number in the sheet
	 */
	public record Turn(int month, Module module, Theme theme, String note, int sheetRow) {
	}

	/**
	 * One row of 资格: a value inside the band disqualifies.
	 *
	 * @param code 编号, unique in the sheet
	 * @param indicator 指标
	 * @param band the disqualifying range
	 * @param note 说明, the reason people read; may be empty
	 * @param sheetRow row number in the sheet
	 */
	public record Eligibility(String code, LectureIndicator indicator, Band band, String note, int sheetRow) {
	}

	/**
	 * The one row of 名额.
	 *
	 * @param perBranch 每支部上限: lectures of one branch in a year, at least 1
	 * @param perPerson 每人上限: lectures of one person in a year, at least 1
	 * @param gap 间隔月数: how many months a lecture must at least come after or before
	 * another of the same branch, so that with 2 one in March allows the next in May; 0
	 * when it does not matter
	 */
	public record Quota(int perBranch, int perPerson, int gap) {
	}

	/**
	 * One row of 排序.
	 *
	 * @param indicator 指标
	 * @param higherFirst true for 高者优先, false for 低者优先
	 */
	public record Key(LectureIndicator indicator, boolean higherFirst) {
	}

}
