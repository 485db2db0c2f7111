package cn.shizhao.front.portal;

import java.time.LocalDateTime;

import cn.shizhao.platform.lockout.TryLaterException;
import cn.shizhao.platform.signin.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the login page; checking the password is the platform's.
 */
@Controller
class LoginController {

	private final SignInPage signIn;

	LoginController(SignInPage signIn) {
		this.signIn = signIn;
	}

	@GetMapping("/login")
	String login(HttpServletRequest request, HttpServletResponse response,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime until,
			Model model) {
		model.addAttribute("closed", (until != null) ? TryLaterException.message(until) : "");
		if (this.signIn.atOnce(request)) {
			response.setHeader("Refresh", "0; url=" + request.getContextPath() + SignInPage.PROVIDER);
		}
		model.addAttribute("provider", this.signIn.provider() ? SignInPage.PROVIDER : null);
		model.addAttribute("directory", this.signIn.directory());
		return "login";
	}

}
