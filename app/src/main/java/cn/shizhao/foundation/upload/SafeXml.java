package cn.shizhao.foundation.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML of an uploaded file tag by tag: no DOCTYPE, nothing from elsewhere, no deeper
 * and no longer than the budget allows, and never much of it in memory.
 */
public final class SafeXml {

	/** Between two tags: more is one attribute or comment that a parser would hold. */
	private static final int LONGEST_SPAN = 1024 * 1024;

	private static final XMLInputFactory FACTORY = factory();

	private SafeXml() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Opens a part.
	 * @param xml in UTF-8, as Office files are
	 * @param budget pays for it
	 * @return the reader; it throws {@link OverBudgetException} when it costs too much
	 * @throws XMLStreamException when it is no XML
	 */
	public static XMLStreamReader reader(InputStream xml, Budget budget) throws XMLStreamException {
		return new Counted(FACTORY.createXMLStreamReader(new Spans(xml), "UTF-8"), budget);
	}

	/**
	 * Counts elements and their depth.
	 */
	private static final class Counted extends StreamReaderDelegate {

		private final Budget budget;

		private int depth;

		Counted(XMLStreamReader reader, Budget budget) {
			super(reader);
			this.budget = budget;
		}

		@Override
		public int next() throws XMLStreamException {
			return counted(super.next());
		}

		@Override
		public int nextTag() throws XMLStreamException {
			return counted(super.nextTag());
		}

		/** Goes on to the end of the element, which has no others in it. */
		@Override
		public String getElementText() throws XMLStreamException {
			String text = super.getElementText();
			this.depth--;
			return text;
		}

		private int counted(int event) throws XMLStreamException {
			switch (event) {
				case START_ELEMENT -> this.budget.element(++this.depth);
				case END_ELEMENT -> this.depth--;
				case DTD -> throw new XMLStreamException("DOCTYPE");
				default -> {
				}
			}
			return event;
		}

	}

	/**
	 * Refuses a single tag, comment or text that is longer than any honest one.
	 */
	private static final class Spans extends FilterInputStream {

		private int sinceOpened;

		private int sinceClosed;

		Spans(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			seen(read);
			return read;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			int read = super.read(into, from, length);
			for (int i = from; i < from + read; i++) {
				seen(into[i]);
			}
			return read;
		}

		private void seen(int read) {
			this.sinceOpened = (read == '<') ? 0 : this.sinceOpened + 1;
			this.sinceClosed = (read == '>') ? 0 : this.sinceClosed + 1;
			if (Math.max(this.sinceOpened, this.sinceClosed) > LONGEST_SPAN) {
				throw new OverBudgetException("文件内部有一处特别长的内容，不是正常的文件；请把内容复制到一个新文件里再上传");
			}
		}

	}

}
