package cn.shizhao.portal;

import java.time.LocalDateTime;

import cn.shizhao.lockout.TryLaterException;
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

	@GetMapping("/login")
	String login(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime until,
			Model model) {
		model.addAttribute("closed", (until != null) ? TryLaterException.message(until) : "");
		return "login";
	}

}
