package cn.shizhao.rules;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

/**
 * A file of facts being read: UTF-8 with or without BOM, commas, one subject a line. The
 * first line names the columns: 编号 (required), 姓名, 支部编号, 科室编号 and any indicators of the
 * catalogue; their order is free. An empty cell is an unknown value. Reading streams: no
 * more than one line is held. Only good lines come out; whoever reads to the end must ask
 * {@link #refuseIfWrong()} whether there were others.
 */
public final class FactsCsv implements Iterator<FactsCsv.Line>, Closeable {

	/** So many problems are kept; more are only counted. */
	public static final int MAX_PROBLEMS = 100;

	private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final FactsHandler handler;

	private final CsvReader<Line> csv;

	private final Iterator<Line> lines;

	private @Nullable Line next;

	private FactsCsv(InputStream in, String file) throws IOException {
		this.handler = new FactsHandler(file);
		this.csv = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(false)
			.build(this.handler, reader(in));
		this.lines = this.csv.iterator();
	}

	/**
	 * Opens a file and reads its header.
	 * @param in the bytes, closed with the result
	 * @param file the file name, for messages
	 * @return the file, standing before its first line
	 * @throws BookException when the header is wrong
	 * @throws IOException when the stream fails
	 */
	public static FactsCsv open(InputStream in, String file) throws IOException, BookException {
		FactsCsv opened = new FactsCsv(in, file);
		try {
			opened.advance();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		opened.refuseIfWrong();
		opened.next = null;
		return opened;
	}

	/**
	 * Reads a whole file.
	 * @param in the bytes, closed in the end
	 * @param file the file name, for messages
	 * @return every line
	 * @throws BookException with the problems by line and column
	 * @throws IOException when the stream fails
	 */
	public static List<Line> read(InputStream in, String file) throws IOException, BookException {
		try (FactsCsv facts = open(in, file)) {
			List<Line> lines = new ArrayList<>();
			facts.forEachRemaining(lines::add);
			facts.refuseIfWrong();
			return lines;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * What the first line names.
	 * @return the columns
	 */
	public Header header() {
		return this.handler.header();
	}

	/**
	 * Whether another good line follows.
	 * @throws UncheckedIOException when the stream fails
	 */
	@Override
	public boolean hasNext() {
		if (this.next == null) {
			advance();
		}
		return this.next != null;
	}

	@Override
	public Line next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Line line = this.next;
		this.next = null;
		return line;
	}

	/**
	 * The lines to come as facts only, sharing the place in the file with this one.
	 * @return the facts of the good lines
	 */
	public Iterator<Facts> facts() {
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return FactsCsv.this.hasNext();
			}

			@Override
			public Facts next() {
				return FactsCsv.this.next().facts();
			}

		};
	}

	private void advance() {
		try {
			this.next = this.lines.hasNext() ? this.lines.next() : null;
		}
		catch (UncheckedIOException ex) {
			if (!(ex.getCause() instanceof CharacterCodingException)) {
				throw ex;
			}
			this.handler.problem("第" + this.handler.line() + "行以后",
					"不是 UTF-8 编码（可能是 GBK）；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”");
		}
		catch (CsvParseException ex) {
			this.handler.problem("第" + this.handler.line() + "行", "引号没有成对或一格太长；请检查英文双引号");
		}
	}

	/**
	 * Refuses the file when anything was wrong so far.
	 * @throws BookException with the first {@link #MAX_PROBLEMS} problems
	 */
	public void refuseIfWrong() throws BookException {
		this.handler.refuseIfWrong();
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

	private static Reader reader(InputStream in) throws IOException {
		BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
		buffered.mark(BOM.length);
		if (!Arrays.equals(buffered.readNBytes(BOM.length), BOM)) {
			buffered.reset();
		}
		return new InputStreamReader(buffered,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	/**
	 * What the first line names.
	 *
	 * @param branch whether there is a column 支部编号
	 * @param section whether there is a column 科室编号
	 * @param indicators the indicators with a column
	 */
	public record Header(boolean branch, boolean section, Set<Indicator> indicators) {
	}

	/**
	 * One line.
	 *
	 * @param number in the file, from 2
	 * @param facts what it says
	 */
	public record Line(long number, Facts facts) {
	}

}
