package cn.shizhao.rules.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;

/**
 * Starts the command line. Output is UTF-8 whatever the locale.
 */
public final class Main {

	static {
		// picocli's own sentences are replaced; what remains of it must not wrap our
		// lines
		System.setProperty("picocli.usage.width", "100");
	}

	private Main() {
	}

	/**
	 * Runs one command and ends the process with its exit code.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
	}

	/**
	 * Runs one command.
	 * @param out takes results as UTF-8
	 * @param err takes remarks and problems as UTF-8
	 * @param args the command line
	 * @return 0 when all is well, 1 when a file has problems, 2 when something cannot be
	 * read, written or understood
	 */
	static int run(OutputStream out, OutputStream err, String... args) {
		PrintWriter results = writer(out);
		PrintWriter remarks = writer(err);
		try {
			return new CommandLine(new RulesCommand()).setOut(results)
				.setErr(remarks)
				.setParameterExceptionHandler(ChineseErrors::parameters)
				.setExecutionExceptionHandler(ChineseErrors::execution)
				.execute(args);
		}
		catch (OutOfMemoryError ex) {
			remarks.println("内存不够；请用 java -Xmx2g -jar rules.jar 给程序更多内存");
			return 2;
		}
		finally {
			results.flush();
			remarks.flush();
		}
	}

	private static PrintWriter writer(OutputStream out) {
		return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
	}

}
