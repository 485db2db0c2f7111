package cn.shizhao.platform;

import java.io.IOException;
import java.util.Optional;

import cn.shizhao.account.PasswordDuty;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets someone who logged in with a password on paper, or one that has expired, do
 * nothing but change it. Only logins by our own password carry the mark; the database
 * says whether it still holds.
 */
class PasswordDutyFilter extends OncePerRequestFilter {

	/** What a login is marked with; no group is called so. */
	static final GrantedAuthority MARK = new SimpleGrantedAuthority("PASSWORD_TO_BE_CHANGED");

	static final String PAGE = "/account/password";

	private final PasswordDuty duty;

	private final RequestCache pages = LoginEntryPoint.rememberedPages();

	PasswordDutyFilter(PasswordDuty duty) {
		this.duty = duty;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> reason = marked().filter((any) -> !Paths.WITH_PASSWORD_DUE.matches(request))
			.flatMap((login) -> this.duty.reason(login.getName()));
		if (reason.isEmpty()) {
			chain.doFilter(request, response);
		}
		else if (Paths.PROGRAMS.matches(request)) {
			response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
			Refusals.write(response, HttpStatus.FORBIDDEN, reason.get() + "请在浏览器里登录后更改。");
		}
		else {
			this.pages.saveRequest(request, response);
			response.sendRedirect(request.getContextPath() + PAGE);
		}
	}

	private static Optional<Authentication> marked() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((login) -> login.getAuthorities().contains(MARK));
	}

}
