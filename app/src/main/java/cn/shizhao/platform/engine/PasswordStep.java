package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.PasswordDuty;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets someone who logged in with a password on paper, or one that has expired, do
 * nothing but change it. Only logins by our own password carry the mark; the database
 * says whether it still holds.
 */
@Component
@Order(200)
class PasswordStep implements PendingStep {

	/** What a login is marked with; no group is called so. */
	static final GrantedAuthority MARK = new SimpleGrantedAuthority("PASSWORD_TO_BE_CHANGED");

	private final PasswordDuty duty;

	PasswordStep(PasswordDuty duty) {
		this.duty = duty;
	}

	@Override
	public String path() {
		return "/account/password";
	}

	@Override
	public String sentence() {
		return "请先改成自己的密码，才能办别的事；请在浏览器里登录后更改。";
	}

	@Override
	public boolean pending(Actor actor, HttpServletRequest request) {
		return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication login
				&& login.passwordDue() && this.duty.reason(actor.id()).isPresent();
	}

}
