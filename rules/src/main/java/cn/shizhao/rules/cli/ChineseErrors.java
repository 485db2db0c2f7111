package cn.shizhao.rules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in Chinese what went wrong: picocli's own sentences are English.
 */
final class ChineseErrors {

	private ChineseErrors() {
	}

	static int parameters(ParameterException ex, String[] args) {
		CommandLine command = ex.getCommandLine();
		PrintWriter err = command.getErr();
		err.println(message(ex));
		err.print("用法：" + command.getHelp().synopsis(0));
		err.println("详细说明：" + command.getCommandSpec().qualifiedName() + " --help");
		return 2;
	}

	private static String message(ParameterException ex) {
		if (ex instanceof MissingParameterException missing) {
			return "缺少" + missing.getMissing().stream().map(ChineseErrors::label).collect(Collectors.joining("、"));
		}
		if (ex instanceof UnmatchedArgumentException unmatched) {
			return "不认识“" + String.join("”“", unmatched.getUnmatched()) + "”";
		}
		if (ex instanceof OverwrittenOptionException overwritten) {
			return ((OptionSpec) overwritten.getOverwritten()).longestName() + " 写了不止一次";
		}
		if (ex.getCause() instanceof TypeConversionException wrong) {
			return String.valueOf(wrong.getMessage());
		}
		if (String.valueOf(ex.getMessage()).contains(InvalidPathException.class.getSimpleName())) {
			return "文件名里的汉字没有传进来；请先执行 export LC_ALL=C.UTF-8，或改用英文文件名";
		}
		return String.valueOf(ex.getMessage());
	}

	private static String label(ArgSpec arg) {
		return " " + (arg.isOption() ? ((OptionSpec) arg).longestName() + " 和它的值" : arg.paramLabel());
	}

	static int execution(Exception ex, CommandLine command, ParseResult parsed) {
		if (ex instanceof BookException refused) {
			refused.problems().forEach((problem) -> command.getErr().println(problem));
			return 1;
		}
		if (ex instanceof UnusableException unusable) {
			command.getErr().println(unusable.getMessage());
			return 2;
		}
		if (ex instanceof IOException || ex instanceof UncheckedIOException) {
			command.getErr().println("读写文件时出错（" + ex.getMessage() + "）；请检查磁盘满没满、文件还在不在");
			return 2;
		}
		command.getErr().println("程序出错，请把这一行告诉维护人员：" + ex);
		return 2;
	}

}
