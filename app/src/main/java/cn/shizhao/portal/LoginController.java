package cn.shizhao.portal;

import cn.shizhao.signin.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
	String login(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (this.signIn.atOnce(request)) {
			response.setHeader("Refresh", "0; url=" + request.getContextPath() + SignInPage.PROVIDER);
		}
		model.addAttribute("provider", this.signIn.provider() ? SignInPage.PROVIDER : null);
		model.addAttribute("directory", this.signIn.directory());
		return "login";
	}

}
