package cn.shizhao.foundation.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What reading one file may cost. Everything it costs is told here before it is spent, so
 * that a file made to fill the memory is given up early; not for use by several threads.
 */
public final class Budget {

	/** A long document with many pictures has some hundreds. */
	static final int MOST_PARTS = 2_000;

	/** Word nests a table in a text box in a table at less than a hundred. */
	static final int DEEPEST = 256;

	static final int MOST_ELEMENTS = 4_000_000;

	/** A hundred columns for five thousand people. */
	static final int MOST_CELLS = 500_000;

	static final Duration LONGEST = Duration.ofSeconds(20);

	private static final int MEGABYTE = 1024 * 1024;

	private final int mostMegabytes;

	private final int mostElements;

	private final LongSupplier nanoTime;

	private final long began;

	private long unpacked;

	private int parts;

	private int elements;

	private int cells;

	Budget(int mostMegabytes, int mostElements, LongSupplier nanoTime) {
		this.mostMegabytes = mostMegabytes;
		this.mostElements = mostElements;
		this.nanoTime = nanoTime;
		this.began = nanoTime.getAsLong();
	}

	/**
	 * For a file that is read as a stream.
	 * @param mostMegabytes how much it may hold when unpacked
	 * @return the budget
	 */
	public static Budget ofStream(int mostMegabytes) {
		return new Budget(mostMegabytes, MOST_ELEMENTS, System::nanoTime);
	}

	/**
	 * For a file of which a library builds an object per element.
	 * @param mostMegabytes how much it may hold when unpacked
	 * @param mostElements how many XML elements it may have
	 * @return the budget
	 */
	public static Budget ofWhole(int mostMegabytes, int mostElements) {
		return new Budget(mostMegabytes, mostElements, System::nanoTime);
	}

	/**
	 * A stream whose bytes count.
	 * @param in gives what was unpacked
	 * @return the same bytes; throws {@link OverBudgetException} when they are too many
	 */
	InputStream counted(InputStream in) {
		return new FilterInputStream(in) {

			@Override
			public int read() throws IOException {
				int read = super.read();
				unpacked((read < 0) ? 0 : 1);
				return read;
			}

			@Override
			public int read(byte[] into, int from, int length) throws IOException {
				int read = super.read(into, from, length);
				unpacked(Math.max(0, read));
				return read;
			}

			@Override
			public long skip(long count) throws IOException {
				long skipped = super.skip(count);
				unpacked(skipped);
				return skipped;
			}

			@Override
			public boolean markSupported() {
				return false;
			}

			@Override
			public void close() {
				// the zip goes on behind the part
			}

		};
	}

	private void unpacked(long bytes) {
		this.unpacked += bytes;
		if (this.unpacked > (long) this.mostMegabytes * MEGABYTE) {
			throw new OverBudgetException("文件解压后超过 " + this.mostMegabytes + " MB，不是正常的文件；请把内容复制到一个新文件里再上传");
		}
		onTime();
	}

	/** One more file in the zip. */
	void part() {
		if (++this.parts > MOST_PARTS) {
			throw new OverBudgetException("文件里的部件超过 " + MOST_PARTS + " 个，不是正常的文件；请把内容复制到一个新文件里再上传");
		}
		onTime();
	}

	/** One more element, so many levels below the root. */
	void element(int depth) {
		if (depth > DEEPEST) {
			throw new OverBudgetException("文件内部一层套一层，超过 " + DEEPEST + " 层，不是正常的文件；请把内容复制到一个新文件里再上传");
		}
		if (++this.elements > this.mostElements) {
			throw new OverBudgetException("文件内容太多（可能把格式刷到了整张表）；请只留有用的内容，复制到一个新文件里再上传");
		}
	}

	/**
	 * One more cell of a table that is kept.
	 * @throws OverBudgetException when there are too many
	 */
	public void cell() {
		if (++this.cells > MOST_CELLS) {
			throw new OverBudgetException("内容超过 " + MOST_CELLS / 10_000 + " 万格；请只留要导入的行和列，或分成几个文件再上传");
		}
	}

	private void onTime() {
		if (this.nanoTime.getAsLong() - this.began > LONGEST.toNanos()) {
			throw new OverBudgetException("这个文件读了 " + LONGEST.toSeconds() + " 秒还没有读完；请缩小或拆成几个文件后再上传");
		}
	}

}
