package cn.shizhao.foundation.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where reading stops when a file costs more than any honest one.
 */
class BudgetTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int BUFFER = 16 * 1024;

	private final AtomicLong taken = new AtomicLong();

	@Test
	void readingStopsAtTheLastByteThatIsAllowed() {
		InputStream counted = Budget.ofStream(2).counted(endless());
		assertThatExceptionOfType(OverBudgetException.class)
			.isThrownBy(() -> counted.transferTo(java.io.OutputStream.nullOutputStream()))
			.withMessage("文件解压后超过 2 MB，不是正常的文件；请把内容复制到一个新文件里再上传");
		assertThat(this.taken.get()).isBetween(2L * MEGABYTE, 2L * MEGABYTE + BUFFER);
	}

	@Test
	void whatIsSkippedCountsToo() throws IOException {
		InputStream counted = Budget.ofStream(1).counted(endless());
		assertThat(counted.skip(MEGABYTE)).isEqualTo(MEGABYTE);
		assertThatExceptionOfType(OverBudgetException.class).isThrownBy(counted::read);
	}

	@Test
	void allPartsOfAFileShareOneBudget() {
		byte[] zip = Hostile.zip(Map.of("a", new byte[600 * 1024], "b", new byte[600 * 1024]));
		assertThatExceptionOfType(OverBudgetException.class)
			.isThrownBy(() -> OfficeFile.read(zip, Budget.ofStream(1), (name, part) -> {
			}));
	}

	@Test
	void manyPartsAreRefusedHoweverSmall() {
		byte[] zip = Hostile.zip(IntStream.rangeClosed(0, Budget.MOST_PARTS)
			.boxed()
			.collect(Collectors.toMap((i) -> "part" + i, (i) -> new byte[0])));
		assertThatExceptionOfType(OverBudgetException.class)
			.isThrownBy(() -> OfficeFile.read(zip, Budget.ofStream(1), (name, part) -> {
			}))
			.withMessageStartingWith("文件里的部件超过 2000 个");
	}

	@Test
	void aPartThatIsThereTwiceIsRefusedAsProgramsWouldReadDifferentOnes() {
		byte[] zip = Hostile.twice("word/document.xml");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> OfficeFile.read(zip, Budget.ofStream(1), (name, part) -> {
			}));
	}

	@Test
	void timeIsMeasuredWhileReading() {
		AtomicLong clock = new AtomicLong();
		Budget budget = new Budget(100, 100, () -> clock.addAndGet(Budget.LONGEST.toNanos() / 3));
		InputStream counted = budget.counted(endless());
		assertThatExceptionOfType(OverBudgetException.class).isThrownBy(() -> counted.readNBytes(8 * BUFFER))
			.withMessage("这个文件读了 20 秒还没有读完；请缩小或拆成几个文件后再上传");
		assertThat(this.taken.get()).isLessThan(8 * BUFFER);
	}

	@Test
	void deepXmlIsRefused() {
		assertThat(elements("<a>".repeat(Budget.DEEPEST) + "</a>".repeat(Budget.DEEPEST))).isEqualTo(Budget.DEEPEST);
		assertThatExceptionOfType(OverBudgetException.class).isThrownBy(() -> elements("<a>".repeat(100_000)))
			.withMessageContaining("超过 256 层");
	}

	@Test
	void manyElementsAreRefused() {
		assertThatExceptionOfType(OverBudgetException.class)
			.isThrownBy(() -> read("<a>" + "<b/>".repeat(200) + "</a>", Budget.ofWhole(1, 200)))
			.withMessageStartingWith("文件内容太多");
	}

	@Test
	void aSingleLongAttributeCommentOrTextIsRefused() {
		String megabytes = "x".repeat(2 * MEGABYTE);
		for (String xml : new String[] { "<a b='" + megabytes + "'/>", "<a><!--" + megabytes + "--></a>",
				"<a>" + megabytes + "</a>", "<a><!--" + "<".repeat(2 * MEGABYTE) + "--></a>",
				"<a b='" + ">".repeat(2 * MEGABYTE) + "'/>" }) {
			assertThatExceptionOfType(OverBudgetException.class).isThrownBy(() -> elements(xml))
				.withMessageContaining("特别长的内容");
		}
	}

	@Test
	void aDoctypeIsRefused() {
		assertThatExceptionOfType(XMLStreamException.class)
			.isThrownBy(() -> read("<!DOCTYPE a [<!ENTITY b 'cccccccccc'>]><a>&b;</a>", Budget.ofStream(1)));
	}

	@Test
	void aTableHasSoManyCells() {
		Budget budget = Budget.ofStream(1);
		IntStream.range(0, Budget.MOST_CELLS).forEach((i) -> budget.cell());
		assertThatExceptionOfType(OverBudgetException.class).isThrownBy(budget::cell)
			.withMessageStartingWith("内容超过 50 万格");
	}

	private int elements(String xml) {
		try {
			return read(xml, Budget.ofStream(10));
		}
		catch (XMLStreamException ex) {
			throw new AssertionError(ex);
		}
	}

	private static int read(String xml, Budget budget) throws XMLStreamException {
		XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), budget);
		int elements = 0;
		while (reader.hasNext()) {
			elements += (reader.next() == XMLStreamReader.START_ELEMENT) ? 1 : 0;
		}
		return elements;
	}

	private InputStream endless() {
		return new InputStream() {

			@Override
			public int read() {
				BudgetTests.this.taken.incrementAndGet();
				return 0;
			}

			@Override
			public int read(byte[] into, int from, int length) {
				BudgetTests.this.taken.addAndGet(length);
				return length;
			}

			@Override
			public long skip(long count) {
				return count;
			}

		};
	}

}
