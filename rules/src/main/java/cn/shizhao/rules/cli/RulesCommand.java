package cn.shizhao.rules.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that holds all others.
 */
@Command(name = "rules", header = "检查和试用规则工作簿", synopsisHeading = "用法：", synopsisSubcommandLabel = "命令",
		commandListHeading = "%n命令：%n", optionListHeading = "%n选项：%n",
		footer = { "", "各命令的用法：rules 命令 --help", "返回值：0 正常，1 文件有问题，2 文件读不了、写不了或命令写错" }, subcommands = {
				CheckCommand.class, ScoreCommand.class, SelectCommand.class, DiffCommand.class, TemplateCommand.class })
class RulesCommand implements Runnable {

	@Mixin
	private HelpOption help;

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "没有写命令");
	}

}
