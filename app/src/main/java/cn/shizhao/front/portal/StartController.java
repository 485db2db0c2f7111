package cn.shizhao.front.portal;

import cn.shizhao.platform.account.CurrentUser;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The start page of everyone.
 */
@Controller
class StartController {

	private final StartPage page;

	private final CurrentUser currentUser;

	StartController(StartPage page, CurrentUser currentUser) {
		this.page = page;
		this.currentUser = currentUser;
	}

	@GetMapping("/")
	String start(Model model) {
		model.addAttribute("view", this.page.of(this.currentUser.actor()));
		return "start";
	}

}
