package cn.shizhao.rules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.Workbooks;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Opens the files a command names.
 */
final class Inputs {

	/** More than any workbook may have, so that a huge file is refused and not loaded. */
	private static final int ENOUGH = 6 * 1024 * 1024;

	private Inputs() {
	}

	static byte[] bytes(Path path) {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(ENOUGH);
		}
		catch (IOException ex) {
			throw unreadable(path, ex);
		}
	}

	/**
	 * Reads a workbook; its warnings go to the remarks.
	 */
	static <T> T book(Path path, Reading<T> reading, CommandSpec spec) throws BookException {
		Checked<T> checked = reading.read(bytes(path), name(path));
		checked.warnings().forEach((warning) -> spec.commandLine().getErr().println(warning));
		return checked.book();
	}

	/**
	 * Refuses a workbook, of whatever kind, that has any error.
	 */
	static void check(Path path) throws BookException {
		List<Problem> problems = Workbooks.check(bytes(path), name(path));
		if (problems.stream().anyMatch((problem) -> problem.severity() == Severity.ERROR)) {
			throw new BookException(problems);
		}
	}

	static FactsCsv facts(Path path) throws BookException {
		try {
			return FactsCsv.open(Files.newInputStream(path), name(path));
		}
		catch (IOException ex) {
			throw unreadable(path, ex);
		}
	}

	static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

	static UnusableException unreadable(Path path, IOException ex) {
		if (ex instanceof NoSuchFileException) {
			boolean garbled = path.toString().chars().anyMatch((c) -> c == '?' || c == 0xFFFD);
			return new UnusableException(path + "：没有这个文件；请检查文件名和所在文件夹"
					+ (garbled ? "（文件名里的汉字没有传进来：请先执行 export LC_ALL=C.UTF-8，或改用英文文件名）" : ""));
		}
		return new UnusableException(path + "：读不了（" + ex.getMessage() + "）；请检查是不是文件、有没有权限");
	}

	/**
	 * A way to read a workbook.
	 *
	 * @param <T> the kind of workbook
	 */
	@FunctionalInterface
	interface Reading<T> {

		Checked<T> read(byte[] content, String file) throws BookException;

	}

}
