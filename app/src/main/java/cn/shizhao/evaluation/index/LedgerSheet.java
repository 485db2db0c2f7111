package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.rules.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One subject's ledger as people read it: every point down to the row that gave it and
 * the record that fed it.
 *
 * @param standing whose ledger, with total, grade and rank
 * @param bookFile file name of the workbook
 * @param bookHash its version
 * @param groups the fired rows by 类别 in the order of the workbook's categories, with the
 * caps
 * @param adjustments what clamp, veto and rounding changed
 * @param silent known values that gave no points, and missing ones
 */
public record LedgerSheet(Standing standing, String bookFile, String bookHash, List<Group> groups,
		List<Line> adjustments, List<Line> silent) {

	/**
	 * All entries that make up the total, in order.
	 * @return the groups' lines, then the adjustments
	 */
	public List<Line> lines() {
		return Stream.concat(this.groups.stream().flatMap((group) -> group.lines().stream()), this.adjustments.stream())
			.toList();
	}

	/**
	 * The rows of one category.
	 *
	 * @param category 类别
	 * @param lines its entries
	 * @param subtotal their sum
	 * @param cap the 封顶 of the category, null when it has none
	 */
	public record Group(String category, List<Line> lines, BigDecimal subtotal, @Nullable BigDecimal cap) {
	}

	/**
	 * One entry, or one value that gave none.
	 *
	 * @param code 编号, or what the arithmetic added; empty for a silent value
	 * @param category 类别, may be empty
	 * @param indicator which value, null where none is meant
	 * @param label 指标 in words, may be empty
	 * @param value with its unit, empty where none is meant
	 * @param rule the rule or the arithmetic in words
	 * @param note 说明 of the row, may be empty
	 * @param sheetRow row in the workbook's 计分表, 0 where none is meant
	 * @param points added to the total
	 * @param source where the value came from, null where none is meant
	 */
	public record Line(String code, String category, @Nullable Indicator indicator, String label, String value,
			String rule, String note, int sheetRow, BigDecimal points, @Nullable Source source) {
	}

	/**
	 * Where a value came from.
	 *
	 * @param kind such as 导入
	 * @param detail in words, such as 导入文件 member-facts-2026Q3.csv 第 12 行
	 * @param by name of who recorded it, or 系统
	 * @param at when, null for what the run worked out itself
	 * @param version version of the facts in which the value appeared, 0 for what the run
	 * worked out itself
	 */
	public record Source(String kind, String detail, String by, @Nullable LocalDateTime at, int version) {
	}

}
