package cn.shizhao.front.help;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The manual: its index, a search over what one may read, and each page.
 */
@Controller
@RequestMapping("/help")
class HelpController {

	private final HelpPages pages;

	private final CurrentUser currentUser;

	HelpController(HelpPages pages, CurrentUser currentUser) {
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, Model model) {
		Actor actor = this.currentUser.actor();
		String asked = q.strip();
		model.addAttribute("q", asked);
		model.addAttribute("themes", this.pages.themes(actor));
		model.addAttribute("hits", HelpSearch.find(this.pages.of(actor), asked));
		return "help";
	}

	@GetMapping("/{topic}")
	String page(@PathVariable String topic, Model model) {
		HelpPage page = this.pages.find(topic, this.currentUser.actor())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一页帮助，或者您的角色用不到它。请从“帮助”的目录里找。"));
		model.addAttribute("page", page);
		return "help-page";
	}

}
