package cn.shizhao.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads every XML part once before POI sees it: no DOCTYPE, a bounded number of elements
 * and depth, and the content types and relationships that tell what the package holds.
 */
class XmlScan extends DefaultHandler2 {

	static final int MAX_ELEMENTS = 400_000;

	static final int MAX_DEPTH = 200;

	private final Set<String> kinds = new HashSet<>();

	private int elements;

	private int depth;

	/**
	 * The content types and relationship types seen so far.
	 */
	Set<String> kinds() {
		return this.kinds;
	}

	void scan(byte[] part) throws RefusedException {
		this.depth = 0;
		try {
			SAXParser parser = newParser();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", this);
			parser.parse(new ByteArrayInputStream(part), this);
		}
		catch (StoppedException ex) {
			throw new RefusedException(ex.getMessage());
		}
		catch (SAXException | IOException ex) {
			throw new RefusedException("文件内部的 XML 已损坏；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再试");
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SAXParser newParser() throws ParserConfigurationException, SAXException {
		SAXParserFactory factory = SAXParserFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
		factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
		return factory.newSAXParser();
	}

	@Override
	public void startDTD(String name, String publicId, String systemId) throws SAXException {
		throw new StoppedException("文件内部含有 DOCTYPE 声明，正常的工作簿不会有；为安全起见不读取，请用 Excel、WPS 或 LibreOffice 重新制作");
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
		if (++this.elements > MAX_ELEMENTS || ++this.depth > MAX_DEPTH) {
			throw new StoppedException("内容太多（可能把格式刷到了整张表）；请把数据复制到一本新的工作簿再试");
		}
		collect(attributes.getValue("ContentType"));
		collect(attributes.getValue("Type"));
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		this.depth--;
	}

	@Override
	public void error(SAXParseException ex) throws SAXException {
		throw ex;
	}

	private void collect(@Nullable String kind) {
		if (kind != null) {
			this.kinds.add(kind);
		}
	}

	private static final class StoppedException extends SAXException {

		private static final long serialVersionUID = 1L;

		StoppedException(String message) {
			super(message);
		}

	}

}
