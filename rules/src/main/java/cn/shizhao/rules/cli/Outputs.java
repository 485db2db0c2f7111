package cn.shizhao.rules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import cn.shizhao.rules.CsvCells;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files a command writes: each grows beside its place and is moved there when all
 * is done, so that an error leaves no half file and loses no old one.
 */
class Outputs implements Closeable {

	private final List<Output> outputs = new ArrayList<>();

	/**
	 * Outputs to these files; a null stands for the results shown.
	 */
	Outputs(@Nullable Path... paths) {
		List<Path> named = Arrays.stream(paths)
			.filter(Objects::nonNull)
			.map((path) -> path.toAbsolutePath().normalize())
			.toList();
		if (named.size() != named.stream().distinct().count()) {
			throw new UnusableException("结果和台账不能写到同一个文件；请用两个文件名");
		}
	}

	/**
	 * A CSV to a file, or to the results when none is named.
	 */
	Records csv(@Nullable Path path, PrintWriter results) {
		Output output = (path != null) ? open(path) : new Output(null, null, results, csv(results));
		this.outputs.add(output);
		return (cells) -> output.csv().writeRecord(Arrays.stream(cells).map(CsvCells::written).toArray(String[]::new));
	}

	private static Output open(Path path) {
		try {
			Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
			boolean device = Files.exists(target) && !Files.isRegularFile(target);
			Path growing = device ? target : target.resolveSibling("." + UUID.randomUUID() + ".tmp");
			Writer writer = device ? Files.newBufferedWriter(target)
					: Files.newBufferedWriter(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			return new Output(target, device ? null : growing, writer, csv(writer));
		}
		catch (IOException ex) {
			throw unwritable(path, ex);
		}
	}

	private static CsvWriter csv(Writer writer) {
		return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(1 << 16).build(writer);
	}

	/**
	 * Puts every file into its place.
	 */
	void finish() throws IOException {
		for (Output output : this.outputs) {
			output.csv().flush();
			output.close();
		}
		this.outputs.forEach(Output::move);
		this.outputs.clear();
	}

	/**
	 * Removes what did not come to its end.
	 */
	@Override
	public void close() throws IOException {
		for (Output output : this.outputs) {
			output.close();
			if (output.growing() != null) {
				Files.deleteIfExists(output.growing());
			}
		}
	}

	static UnusableException unwritable(Path path, IOException ex) {
		return new UnusableException(path + "：写不了（" + ex.getMessage() + "）；请检查文件夹在不在、有没有权限、磁盘满没满");
	}

	/**
	 * Takes what a CSV says, line by line; texts from workbooks and facts are made
	 * harmless for programs that open it as a table.
	 */
	@FunctionalInterface
	interface Records {

		void write(String... cells);

	}

	/**
	 * One CSV being written.
	 *
	 * @param target where it shall be, null for the results shown
	 * @param growing where it grows, null when written in place
	 * @param writer takes the text
	 * @param csv writes it
	 */
	private record Output(@Nullable Path target, @Nullable Path growing, Writer writer, CsvWriter csv) {

		void close() throws IOException {
			if (this.target != null) {
				this.writer.close();
			}
		}

		void move() {
			if (this.growing == null || this.target == null) {
				return;
			}
			try {
				Files.move(this.growing, this.target, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (AtomicMoveNotSupportedException ex) {
				replace(this.growing, this.target);
			}
			catch (IOException ex) {
				throw unwritable(this.target, ex);
			}
		}

		private static void replace(Path growing, Path target) {
			try {
				Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw unwritable(target, ex);
			}
		}

	}

}
