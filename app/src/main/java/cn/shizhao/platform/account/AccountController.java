package cn.shizhao.platform.account;

import java.util.Arrays;
import java.util.stream.Collectors;

import cn.shizhao.platform.lockout.TryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one's own account.
 */
@Controller
class AccountController {

	private static final String PASSWORD = "/account/password";

	private final RequestCache pages = new HttpSessionRequestCache();

	private final CurrentUser user;

	private final OwnPassword password;

	private final PasswordDuty duty;

	private final LoginLog logins;

	private final Directory directory;

	private final boolean secondFactor;

	AccountController(CurrentUser user, OwnPassword password, PasswordDuty duty, LoginLog logins, Directory directory,
			@Value("${shizhao.second-factor.enabled:false}") boolean secondFactor) {
		this.user = user;
		this.password = password;
		this.duty = duty;
		this.logins = logins;
		this.directory = directory;
		this.secondFactor = secondFactor;
	}

	@GetMapping("/account")
	String show(Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("actor", actor);
		model.addAttribute("roles",
				Arrays.stream(Role.values()).filter(actor::is).map(Role::label).collect(Collectors.joining("、")));
		model.addAttribute("mobile", this.password.mobile(actor));
		model.addAttribute("elsewhere", this.directory.keeps(actor));
		model.addAttribute("warning", this.duty.warning(actor.id()));
		model.addAttribute("secondFactor", this.secondFactor);
		model.addAttribute("resets", actor.is(Role.ORGAN_OFFICE) || actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR));
		model.addAttribute("logins", this.logins.newest(actor.id()));
		return "account";
	}

	@GetMapping(PASSWORD)
	String password(Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("actor", actor);
		model.addAttribute("reason", this.duty.reason(actor.id()).orElse(""));
		return "password";
	}

	@PostMapping(PASSWORD)
	String change(@RequestParam String current, @RequestParam String wanted, @RequestParam String again,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes after) {
		Actor actor = this.user.actor();
		boolean due = this.duty.reason(actor.id()).isPresent();
		try {
			this.password.change(actor, request.getRemoteAddr(), current, wanted, again);
		}
		catch (IllegalArgumentException | TryLaterException ex) {
			after.addFlashAttribute("refused", ex.getMessage());
			return "redirect:" + PASSWORD;
		}
		request.changeSessionId();
		if (due) {
			return "redirect:" + wantedBefore(request, response);
		}
		after.addFlashAttribute("done", "密码已更改，下次登录请用新密码。别处的登录已经退出。");
		return "redirect:/account";
	}

	/** The page that led here, since the password had to be changed first. */
	private String wantedBefore(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest page = this.pages.getRequest(request, response);
		this.pages.removeRequest(request, response);
		return (page != null) ? page.getRedirectUrl() : "/";
	}

}
