package cn.shizhao.account;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one's own account.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private final CurrentUser user;

	private final OwnPassword password;

	private final InitialPasswords initialPasswords;

	private final LoginLog logins;

	private final Directory directory;

	private final boolean secondFactor;

	AccountController(CurrentUser user, OwnPassword password, InitialPasswords initialPasswords, LoginLog logins,
			Directory directory, @Value("${shizhao.second-factor.enabled:false}") boolean secondFactor) {
		this.user = user;
		this.password = password;
		this.initialPasswords = initialPasswords;
		this.logins = logins;
		this.directory = directory;
		this.secondFactor = secondFactor;
	}

	@GetMapping
	String show(Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("actor", actor);
		model.addAttribute("roles",
				Arrays.stream(Role.values()).filter(actor::is).map(Role::label).collect(Collectors.joining("、")));
		boolean elsewhere = this.directory.keeps(actor);
		model.addAttribute("elsewhere", elsewhere);
		model.addAttribute("initial", !elsewhere && this.initialPasswords.inUse(actor.id()));
		model.addAttribute("secondFactor", this.secondFactor);
		model.addAttribute("resets", actor.is(Role.ORGAN_OFFICE) || actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR));
		model.addAttribute("logins", this.logins.newest(actor.id()));
		return "account";
	}

	@PostMapping
	String change(@RequestParam String current, @RequestParam String wanted, @RequestParam String again,
			RedirectAttributes after) {
		try {
			this.password.change(this.user.actor(), current, wanted, again);
			after.addFlashAttribute("done", "密码已更改,下次登录请用新密码。");
		}
		catch (IllegalArgumentException ex) {
			after.addFlashAttribute("refused", ex.getMessage());
		}
		return "redirect:/account";
	}

}
