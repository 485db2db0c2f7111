package cn.shizhao.front.help;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a page's text.
 */
class MarkdownTests {

	@Test
	void htmlIsShownAsText() {
		assertThat(new Markdown("# 题\n\n<script>alert(1)</script>\n\n前<b onclick=\"x\">后").html())
			.doesNotContain("<script", "<b ")
			.contains("&lt;script&gt;");
	}

	@Test
	void aLinkThatRunsSomethingLeadsNowhere() {
		assertThat(new Markdown("[点](javascript:alert(1)) ![x](javascript:alert(1))").html())
			.doesNotContain("javascript:");
	}

	@Test
	void headingsHaveTheAnchorsThatCodeHostsGiveThem() {
		Markdown text = new Markdown("# 题\n\n头\n\n## 裁定并列（名次），Why not?\n\n甲\n\n## 再说\n\n## 再说\n");
		assertThat(text.title()).isEqualTo("题");
		assertThat(text.html()).contains("<h2 id=\"裁定并列名次why-not\">", "<h2 id=\"再说\">", "<h2 id=\"再说-1\">")
			.doesNotContain("<h1");
		assertThat(text.sections()).extracting(HelpPage.Section::heading)
			.containsExactly("", "裁定并列（名次），Why not?", "再说", "再说");
	}

	@Test
	void aLinkToAFileLeadsToItsPage() {
		assertThat(new Markdown("[草稿](../../help/drafts.md#提交)，[外面](https://example.org/a.md)").html())
			.contains("href=\"/help/drafts#", "href=\"https://example.org/a.md\"");
	}

	@Test
	void tablesAreTables() {
		assertThat(new Markdown("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |").html()).contains("<table class=\"table\">",
				"<td>2</td>");
	}

	@Test
	void whatIsSearchedHasNoMarksAndNoAddresses() {
		assertThat(new Markdown("# 题\n\n见[草稿](drafts.md)、`a`。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | **2** |").sections())
			.extracting(HelpPage.Section::text)
			.containsExactly("见草稿、a。 甲 乙 1 2");
	}

}
