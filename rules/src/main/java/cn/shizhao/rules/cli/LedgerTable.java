package cn.shizhao.rules.cli;

import java.math.BigDecimal;
import java.util.function.Consumer;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;

/**
 * The ledgers as CSV, one line an entry.
 */
class LedgerTable implements Consumer<Score> {

	private final Outputs.Records csv;

	LedgerTable(Outputs.Records csv) {
		this.csv = csv;
		csv.write("编号", "行号", "类别", "指标", "数值", "得分", "说明");
	}

	@Override
	public void accept(Score score) {
		for (Score.Entry entry : score.entries()) {
			Indicator indicator = entry.indicator();
			BigDecimal value = entry.value();
			this.csv.write(score.id(), entry.code(), entry.category(), (indicator != null) ? indicator.label() : "",
					(value != null) ? value.toPlainString() : "", entry.points().toPlainString(), entry.note());
		}
	}

}
