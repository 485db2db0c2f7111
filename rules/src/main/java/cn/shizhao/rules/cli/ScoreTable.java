package cn.shizhao.rules.cli;

import java.util.function.Consumer;

import cn.shizhao.rules.Score;

/**
 * The scores as CSV.
 */
class ScoreTable implements Consumer<Score> {

	private final Outputs.Records csv;

	ScoreTable(Outputs.Records csv) {
		this.csv = csv;
		csv.write("编号", "总分", "等次", "否决");
	}

	@Override
	public void accept(Score score) {
		this.csv.write(score.id(), score.total().toPlainString(), score.grade(), score.vetoed() ? "是" : "否");
	}

}
