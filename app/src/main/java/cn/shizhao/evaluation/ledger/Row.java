package cn.shizhao.evaluation.ledger;

import java.math.BigDecimal;

import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.rules.IndexBook.Category;

/**
 * A line of the index list: a standing with the names of its units.
 *
 * @param standing the standing
 * @param branchName 支部名称
 * @param sectionName 科室名称, empty for a branch
 */
record Row(Standing standing, String branchName, String sectionName) {

	boolean matches(String text) {
		return this.standing.name().contains(text) || this.standing.id().toLowerCase().contains(text.toLowerCase());
	}

	/**
	 * The points of one category after its cap.
	 * @param category 类别
	 * @return negative for deductions
	 */
	public BigDecimal sum(Category category) {
		return this.standing.sum(category.label());
	}

	public String href(String period) {
		return "/ledger/" + period + "/" + Paths.of(this.standing.subject()) + "/" + this.standing.id();
	}

}
