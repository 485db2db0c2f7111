package cn.shizhao.front.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.front.help.HelpPage.Section;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A Markdown text as HTML and as plain sections. Headings get the anchors that code hosts
 * give them, and a link to another file leads to its page, so that links are right in
 * both places.
 */
final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final Pattern FILE = Pattern.compile("(?:[\\w./-]*/)?([\\w-]+)\\.md(#.*)?");

	private final Map<Node, String> anchors = new HashMap<>();

	private final List<Section> sections = new ArrayList<>();

	private final String title;

	private final String html;

	Markdown(String text) {
		Node document = PARSER.parse(text);
		this.title = (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) ? words(heading)
				: "";
		if (!this.title.isEmpty()) {
			document.getFirstChild().unlink();
		}
		split(document);
		this.html = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.sanitizeUrls(true)
			.attributeProviderFactory((context) -> attributes())
			.build()
			.render(document);
	}

	String title() {
		return this.title;
	}

	String html() {
		return this.html;
	}

	List<Section> sections() {
		return List.copyOf(this.sections);
	}

	private void split(Node document) {
		Section last = new Section(1, "", "", "");
		StringBuilder text = new StringBuilder();
		for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
			if (block instanceof Heading heading) {
				add(last, text);
				last = new Section(heading.getLevel(), words(heading), anchor(heading), "");
				text.setLength(0);
			}
			else {
				text.append(words(block)).append(' ');
			}
		}
		add(last, text);
	}

	private void add(Section section, StringBuilder text) {
		String words = text.toString().replaceAll("\\s+", " ").strip();
		if (!words.isEmpty() || !section.heading().isEmpty()) {
			this.sections.add(new Section(section.level(), section.heading(), section.anchor(), words));
		}
	}

	private static String words(Node node) {
		StringBuilder words = new StringBuilder();
		collect(node, words);
		return words.toString().strip();
	}

	/** As one would read it aloud: no marks, no addresses of links. */
	private static void collect(Node node, StringBuilder words) {
		if (node instanceof Text text) {
			words.append(text.getLiteral());
		}
		else if (node instanceof Code code) {
			words.append(code.getLiteral());
		}
		else if (node instanceof FencedCodeBlock block) {
			words.append(block.getLiteral());
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			collect(child, words);
		}
		if (node instanceof Block || node instanceof TableCell || node instanceof SoftLineBreak) {
			words.append(' ');
		}
	}

	private String anchor(Heading heading) {
		String anchor = words(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
		long same = this.anchors.values()
			.stream()
			.filter((one) -> one.matches(Pattern.quote(anchor) + "(-\\d+)?"))
			.count();
		String unique = (same == 0) ? anchor : anchor + "-" + same;
		this.anchors.put(heading, unique);
		return unique;
	}

	private static String page(String target) {
		Matcher file = FILE.matcher(target);
		return file.matches() ? "/help/" + file.group(1) + Objects.requireNonNullElse(file.group(2), "") : target;
	}

	private AttributeProvider attributes() {
		return (node, tag, attributes) -> {
			if (node instanceof Heading) {
				attributes.put("id", this.anchors.get(node));
			}
			else if (node instanceof TableBlock && tag.equals("table")) {
				attributes.put("class", "table");
			}
			else if (node instanceof Link) {
				attributes.computeIfPresent("href", (key, target) -> page(target));
			}
		};
	}

}
