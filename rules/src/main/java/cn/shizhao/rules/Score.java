package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The index of one subject with every point explained.
 *
 * @param id the subject
 * @param total 0.00 to 100.00, two places
 * @param grade the 等次 of the total
 * @param vetoed whether a 否决 row fired
 * @param entries the ledger; their points sum to the total exactly
 */
public record Score(String id, BigDecimal total, String grade, boolean vetoed, List<Entry> entries) {

	/**
	 * One ledger entry.
	 *
	 * @param code 编号 of the row that fired; for what the arithmetic adds: 封顶, 下限, 上限, 否决
	 * or 舍入
	 * @param category 类别 of the row, or of the cap; empty for clamp, veto total and
	 * rounding
	 * @param indicator 指标, or null where none is meant
	 * @param value the subject's value, or null where none is meant
	 * @param points added to the total; negative for deductions and caps
	 * @param note the row's 说明 or the arithmetic in words
	 * @param sheetRow row number in the workbook's sheet, 0 where none is meant
	 */
	public record Entry(String code, String category, @Nullable Indicator indicator, @Nullable BigDecimal value,
			BigDecimal points, String note, int sheetRow) {
	}

}
