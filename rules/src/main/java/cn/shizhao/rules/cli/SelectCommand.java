package cn.shizhao.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Workbooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Selects among the candidates of a file of facts.
 */
@Command(name = "select", header = "按评选工作簿从事实文件里评选",
		description = { "结果 CSV：编号，结果，名次，原因；结果是 selected 当选、ineligible 不具备资格、",
				"cap_reached 超出支部或科室上限、tied 并列待定、not_reached 未进入名额。", "事实文件要有排序用到的列，先锋指数、科室指数等也在内；没有的话用 --index 先算。" })
class SelectCommand implements Callable<Integer> {

	@Mixin
	private HelpOption help;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "BOOK.xlsx", description = "评选工作簿")
	private Path book;

	@Parameters(index = "1", paramLabel = "FACTS.csv", description = "候选人的事实文件")
	private Path facts;

	@Option(names = "--category", required = true, paramLabel = "CATEGORY", converter = AwardConverter.class,
			description = { "季度标兵、优秀科室或十佳标兵，", "也可写 quarterly-exemplar、excellent-section、annual-exemplar" })
	private Award award;

	@Option(names = "--decision", split = ",", paramLabel = "ID", description = "并列时机关党委决定的先后，编号用逗号隔开")
	private List<String> decision = List.of();

	@Option(names = "--index", paramLabel = "INDEX.xlsx", description = "先用这本计分工作簿算出指数，作为一列参加评选")
	private @Nullable Path index;

	@Option(names = "--out", paramLabel = "F", description = "结果写到这个文件；不写就显示在屏幕上")
	private @Nullable Path out;

	@Override
	public Integer call() throws BookException, IOException {
		SelectionBook rules = Inputs.book(this.book, Workbooks::draftSelection, this.spec);
		Candidates candidates = new Candidates(this.facts, this.spec);
		if (this.index != null) {
			candidates.score(Inputs.book(this.index, Workbooks::draftIndex, this.spec));
		}
		Selection selection = candidates.select(rules, this.award, this.decision);
		try (Outputs outputs = new Outputs(this.out)) {
			Outputs.Records csv = outputs.csv(this.out, this.spec.commandLine().getOut());
			csv.write("编号", "结果", "名次", "原因");
			selection.outcomes()
				.forEach((one) -> csv.write(one.id(), one.result().code(),
						(one.rank() != null) ? String.valueOf(one.rank()) : "", one.reason()));
			outputs.finish();
		}
		remarkTied(selection);
		return 0;
	}

	private void remarkTied(Selection selection) {
		String tied = selection.with(Result.TIED).stream().map(Outcome::id).collect(Collectors.joining(","));
		if (!tied.isEmpty()) {
			this.spec.commandLine().getErr().println("有并列，需要决定先后：" + tied + "；决定后用 --decision 写出先后再评选");
		}
	}

}
