package cn.shizhao.rules.cli;

import java.util.function.Consumer;

import cn.shizhao.rules.Score;
import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The scores as CSV.
 */
class ScoreTable implements Consumer<Score> {

	private final CsvWriter csv;

	ScoreTable(CsvWriter csv) {
		this.csv = csv;
		csv.writeRecord("编号", "总分", "等次", "否决");
	}

	@Override
	public void accept(Score score) {
		this.csv.writeRecord(score.id(), score.total().toPlainString(), score.grade(), score.vetoed() ? "是" : "否");
	}

}
