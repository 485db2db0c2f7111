package cn.shizhao.front.help;

import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.engine.PendingStep;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * “怎么办理” on every page: the layout asks where it leads from here.
 */
@Component("help")
class HelpLink {

	private final HelpPages pages;

	private final CurrentUser currentUser;

	HelpLink(HelpPages pages, CurrentUser currentUser) {
		this.pages = pages;
		this.currentUser = currentUser;
	}

	/**
	 * Where the page being shown is explained. The layout asks for people who are logged
	 * in only.
	 * @return an address; empty where nothing is explained, and while something must be
	 * done first
	 */
	public String path() {
		String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
		if (path == null || PendingStep.holds()) {
			return "";
		}
		return this.pages.explaining(path)
			.filter((page) -> page.mayRead(this.currentUser.actor()))
			.map(HelpPage::path)
			.orElse("");
	}

}
