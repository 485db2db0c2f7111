package cn.shizhao.front.help;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import cn.shizhao.platform.account.Actor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a search finds, and what of it is shown.
 */
class HelpSearchTests {

	private final List<HelpPage> pages = pages();

	private static List<HelpPage> pages() {
		try {
			return List.of(HelpPages.page("a",
					"---\norder: 1\nroles: operator organ-office\nexplains: /ops /x\n---\n# 备份\n\n说明\n\n## 恢复\n\n停掉实招，再执行 RESTORE 命令。"),
					HelpPages.page("b",
							"# 任务\n\n任务可以退回。\n\n## 退回\n\n" + "字".repeat(200) + "𬀩写明原因，" + "字".repeat(200)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void allWordsMustStandBelowOneHeading() {
		assertThat(find("退回 原因")).extracting(HelpSearch.Hit::path).containsExactly("/help/b#退回");
		assertThat(find("退回　恢复")).isEmpty();
		assertThat(find("  ")).isEmpty();
	}

	@Test
	void headingsComeFirst() {
		assertThat(find("退回")).extracting(HelpSearch.Hit::path).containsExactly("/help/b#退回", "/help/b");
		assertThat(find("备份")).extracting(HelpSearch.Hit::path).containsExactly("/help/a");
	}

	@Test
	void capitalsDoNotMatterAndAreShownAsWritten() {
		assertThat(find("restore")).singleElement().satisfies((hit) -> {
			assertThat(hit.before()).isEqualTo("停掉实招，再执行 ");
			assertThat(hit.match()).isEqualTo("RESTORE");
			assertThat(hit.after()).isEqualTo(" 命令。");
		});
	}

	@Test
	void anExcerptIsShortAndCutsNoCharacterInTwo() {
		assertThat(find("写明")).singleElement().satisfies((hit) -> {
			assertThat(hit.before()).isEqualTo("……" + "字".repeat(29) + "𬀩");
			assertThat(hit.after()).startsWith("原因").endsWith("字……").hasSizeLessThan(100);
		});
	}

	@Test
	void aPageIsForItsRoles() {
		HelpPage page = this.pages.get(0);
		assertThat(page.mayRead(new Actor("1", "甲", Set.of("operator")))).isTrue();
		assertThat(page.mayRead(new Actor("1", "甲", Set.of("member")))).isFalse();
		assertThat(this.pages.get(1).mayRead(new Actor("1", "甲", Set.of()))).isTrue();
		assertThat(page.fits("/ops")).isEqualTo(4);
		assertThat(page.fits("/opsx")).isZero();
	}

	private List<HelpSearch.Hit> find(String asked) {
		return HelpSearch.find(this.pages, asked);
	}

}
