package cn.shizhao.platform.secondfactor;

import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Factor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which one gives the code, sets it up, or switches it off.
 */
@Controller
@ConditionalOnProperty("shizhao.second-factor.enabled")
@RequestMapping(SecondFactorStep.PATH)
class SecondFactorController {

	private static final String HERE = "redirect:" + SecondFactorStep.PATH;

	/**
	 * In the session while someone sets one up: the secret, encrypted; of its owner only,
	 * since another may log in within the same session.
	 */
	private static final String OFFER = "secondFactorOffer ";

	private final SecondFactor factors;

	private final SecondFactorStep step;

	private final SecondFactorSettings settings;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	SecondFactorController(SecondFactor factors, SecondFactorStep step, SecondFactorSettings settings, CurrentUser user,
			ApplicationEventPublisher events) {
		this.factors = factors;
		this.step = step;
		this.settings = settings;
		this.user = user;
		this.events = events;
	}

	@GetMapping
	String show(HttpServletRequest request, Model model) {
		Actor actor = this.user.actor();
		Optional<Factor> factor = this.factors.of(actor.id());
		model.addAttribute("required", this.settings.requiredFor(actor));
		model.addAttribute("factor", factor.orElse(null));
		if (factor.isEmpty()) {
			String secret = this.factors.readable(offer(actor, request.getSession()));
			model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
			model.addAttribute("qr", QrCode.of(actor.id(), secret));
			return "second-factor-setup";
		}
		if (this.step.pending(actor, request)) {
			return "second-factor";
		}
		model.addAttribute("left", this.factors.recoveryLeft(actor.id()));
		return "second-factor-own";
	}

	@PostMapping
	String give(@RequestParam String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes after) {
		Actor actor = this.user.actor();
		if (!this.step.pending(actor, request)) {
			return "redirect:/";
		}
		if (!right(actor, code, request, after)) {
			return HERE;
		}
		this.step.done(actor, request);
		return "redirect:" + wanted(request, response);
	}

	@PostMapping("/setup")
	String setUp(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Actor actor = this.user.actor();
		HttpSession session = request.getSession();
		try {
			model.addAttribute("codes", this.factors.confirm(actor.id(), offer(actor, session), code));
		}
		catch (IllegalArgumentException ex) {
			after.addFlashAttribute("refused", ex.getMessage());
			return HERE;
		}
		session.removeAttribute(OFFER + actor.id());
		this.step.done(actor, request);
		model.addAttribute("next", wanted(request, response));
		return "second-factor-codes";
	}

	@PostMapping("/off")
	String switchOff(@RequestParam String code, HttpServletRequest request, RedirectAttributes after) {
		Actor actor = this.user.actor();
		if (right(actor, code, request, after)) {
			this.factors.remove(actor.id(), actor.id());
			after.addFlashAttribute("done", "原来的动态码已停用。");
		}
		return HERE;
	}

	private boolean right(Actor actor, String code, HttpServletRequest request, RedirectAttributes after) {
		try {
			if (this.factors.check(actor.id(), code)) {
				return true;
			}
			after.addFlashAttribute("refused", "动态码不对，或者已经用过；请用手机上最新的一个，也可以用一个恢复码");
		}
		catch (IllegalStateException ex) {
			after.addFlashAttribute("refused", ex.getMessage());
		}
		note(actor, request);
		return false;
	}

	/** For the log of logins. */
	private void note(Actor actor, HttpServletRequest request) {
		UsernamePasswordAuthenticationToken login = UsernamePasswordAuthenticationToken.unauthenticated(actor.id(), "");
		login.setDetails(new WebAuthenticationDetails(request));
		this.events
			.publishEvent(new AuthenticationFailureBadCredentialsEvent(login, new BadCredentialsException("动态码不对")));
	}

	private String offer(Actor actor, HttpSession session) {
		if (session.getAttribute(OFFER + actor.id()) instanceof String offered) {
			return offered;
		}
		String offer = this.factors.offer();
		session.setAttribute(OFFER + actor.id(), offer);
		return offer;
	}

	/** What was asked for before the code was. */
	private static String wanted(HttpServletRequest request, HttpServletResponse response) {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		SavedRequest saved = cache.getRequest(request, response);
		cache.removeRequest(request, response);
		return (saved != null) ? saved.getRedirectUrl() : "/";
	}

}
