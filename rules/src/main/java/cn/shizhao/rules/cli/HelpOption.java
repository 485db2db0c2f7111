package cn.shizhao.rules.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The option every command has, with the headings all usage texts share.
 */
@Command(synopsisHeading = "用法：", optionListHeading = "%n选项：%n", parameterListHeading = "%n参数：%n",
		descriptionHeading = "%n", footerHeading = "%n")
class HelpOption {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "显示这份说明")
	private boolean help;

}
