package cn.shizhao.rules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Workbooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Scores a file of facts of any length.
 */
@Command(name = "score", header = "按计分工作簿给事实文件计分", description = { "结果 CSV：编号，总分，等次，否决。",
		"台账 CSV：编号，行号，类别，指标，数值，得分，说明；每人各行得分之和正好是总分。", "用例不符时只提示，照样计分，便于先试再改用例。" })
class ScoreCommand implements Callable<Integer> {

	@Mixin
	private HelpOption help;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "BOOK.xlsx", description = "计分工作簿")
	private Path book;

	@Parameters(index = "1", paramLabel = "FACTS.csv",
			description = { "事实文件，UTF-8 编码的 CSV：第一行是列名，必须有“编号”，", "可有姓名、支部编号、科室编号和各个指标；空格子表示没有数据" })
	private Path facts;

	@Option(names = "--out", paramLabel = "F", description = "结果写到这个文件；不写就显示在屏幕上")
	private @Nullable Path out;

	@Option(names = "--ledger", paramLabel = "F", description = "台账写到这个文件")
	private @Nullable Path ledger;

	@Override
	public Integer call() throws BookException, IOException {
		IndexBook rules = Inputs.book(this.book, Workbooks::draftIndex, this.spec);
		try (FactsCsv lines = Inputs.facts(this.facts); Outputs outputs = new Outputs(this.out, this.ledger)) {
			remarkMissing(rules, lines.header().indicators());
			PrintWriter results = this.spec.commandLine().getOut();
			Consumer<Score> sink = new ScoreTable(outputs.csv(this.out, results));
			if (this.ledger != null) {
				sink = sink.andThen(new LedgerTable(outputs.csv(this.ledger, results)));
			}
			IndexScorer.of(rules).score(lines.facts(), sink);
			lines.refuseIfWrong();
			outputs.finish();
			return 0;
		}
	}

	private void remarkMissing(IndexBook rules, Set<Indicator> given) {
		String missing = rules.rows()
			.stream()
			.map(IndexBook.Row::indicator)
			.distinct()
			.filter((indicator) -> !given.contains(indicator))
			.map(Indicator::label)
			.collect(Collectors.joining("、"));
		if (!missing.isEmpty()) {
			this.spec.commandLine()
				.getErr()
				.println(Inputs.name(this.facts) + "：提示：没有这些指标的列，计分表里看它们的行都不会生效：" + missing);
		}
	}

}
