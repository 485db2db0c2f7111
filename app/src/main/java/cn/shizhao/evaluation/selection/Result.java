package cn.shizhao.evaluation.selection;

import cn.shizhao.rules.Selection;

/**
 * What became of a candidate: what the rules say, or the discipline group's strike.
 */
public enum Result {

	SELECTED(Selection.Result.SELECTED.label()), TIED(Selection.Result.TIED.label()),
	CAP_REACHED(Selection.Result.CAP_REACHED.label()), NOT_REACHED(Selection.Result.NOT_REACHED.label()),
	STRUCK("廉政审核取消"), INELIGIBLE(Selection.Result.INELIGIBLE.label());

	private final String label;

	Result(String label) {
		this.label = label;
	}

	static Result of(Selection.Result result) {
		return valueOf(result.name());
	}

	/**
	 * The Chinese name.
	 * @return such as 当选
	 */
	public String label() {
		return this.label;
	}

}
