package cn.shizhao.rules.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists every problem of a workbook.
 */
@Command(name = "check", header = "检查工作簿，逐条列出问题",
		description = { "每行一个问题：文件 › 表 › 单元格：哪里错、怎么改。用例也逐条核对。", "只有提示、没有错误时，返回值是 0。" })
class CheckCommand implements Callable<Integer> {

	@Mixin
	private HelpOption help;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "BOOK.xlsx", description = "要检查的工作簿")
	private Path book;

	@Override
	public Integer call() {
		List<Problem> problems = Workbooks.check(Inputs.bytes(this.book), Inputs.name(this.book));
		problems.forEach((problem) -> this.spec.commandLine().getOut().println(problem));
		boolean refused = problems.stream().anyMatch((problem) -> problem.severity() == Severity.ERROR);
		if (!refused) {
			this.spec.commandLine().getErr().println(Inputs.name(this.book) + "：没有错误");
		}
		return refused ? 1 : 0;
	}

}
