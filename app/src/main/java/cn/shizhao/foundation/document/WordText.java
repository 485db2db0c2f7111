package cn.shizhao.foundation.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.SafeXml;

/**
 * The words of a Word file's main part, read tag by tag: a paragraph is a line, so is a
 * row of a table, with tabs between its cells.
 */
final class WordText {

	/** Several long books. */
	private static final int MOST_CHARACTERS = 2_000_000;

	/** The usual one, and that of Office's strict format. */
	private static final Set<String> WORD = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main");

	/**
	 * How text looks, what was moved away, how it is pronounced, and what stands there a
	 * second time for old programs.
	 */
	private static final Set<String> LEFT_OUT = Set.of("pPr", "rPr", "moveFrom", "rt", "Fallback");

	private final XMLStreamReader xml;

	private final StringBuilder words = new StringBuilder();

	private int rows;

	private WordText(XMLStreamReader xml) {
		this.xml = xml;
	}

	/**
	 * Reads the main part.
	 * @param part its XML
	 * @param budget pays for it
	 * @return the words, without blanks around them
	 * @throws IOException when it is none
	 */
	static String read(InputStream part, Budget budget) throws IOException {
		try {
			WordText text = new WordText(SafeXml.reader(part, budget));
			text.xml.nextTag();
			if (!text.xml.getLocalName().equals("document") || !WORD.contains(text.xml.getNamespaceURI())) {
				throw new IOException("no Word document");
			}
			text.read();
			return text.words.toString().strip();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void read() throws XMLStreamException {
		while (this.xml.hasNext()) {
			switch (this.xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> begins(this.xml.getLocalName());
				case XMLStreamConstants.END_ELEMENT -> ends(this.xml.getLocalName());
				default -> {
				}
			}
		}
	}

	private void begins(String element) throws XMLStreamException {
		if (LEFT_OUT.contains(element)) {
			leaveOut();
			return;
		}
		switch (element) {
			case "t" -> text();
			case "tab", "ptab" -> add("\t");
			case "br", "cr" -> add("\n");
			case "noBreakHyphen" -> add("-");
			case "tr" -> this.rows++;
			default -> {
			}
		}
	}

	private void ends(String element) {
		switch (element) {
			case "p" -> add((this.rows == 0) ? "\n" : "");
			case "tc" -> add("\t");
			case "tr" -> endRow();
			default -> {
			}
		}
	}

	private void endRow() {
		this.rows--;
		int last = this.words.length() - 1;
		if (last >= 0 && this.words.charAt(last) == '\t') {
			this.words.setLength(last);
		}
		add("\n");
	}

	private void text() throws XMLStreamException {
		while (this.xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (this.xml.isCharacters()) {
				add(this.xml.getText());
			}
		}
	}

	private void leaveOut() throws XMLStreamException {
		for (int open = 1; open > 0;) {
			int event = this.xml.next();
			open += (event == XMLStreamConstants.START_ELEMENT) ? 1 : 0;
			open -= (event == XMLStreamConstants.END_ELEMENT) ? 1 : 0;
		}
	}

	private void add(String words) {
		if (this.words.length() + words.length() > MOST_CHARACTERS) {
			throw new IllegalArgumentException("文件里的文字超过 %d 万字；请拆成几个文件后再上传".formatted(MOST_CHARACTERS / 10_000));
		}
		this.words.append(words);
	}

}
