package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts in this request, with the groups of this moment, so that its
 * authorizations hold on pages, in {@code /api} and in {@code /engine-rest} alike.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

	private final Identities identities;

	private final IdentityService identityService;

	EngineAuthenticationFilter(Identities identities, IdentityService identityService) {
		this.identities = identities;
		this.identityService = identityService;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login == null || login instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Actor> actor = this.identities.actor(login.getName());
		boolean passwordDue = login.getAuthorities().contains(PasswordStep.MARK);
		SecurityContextHolder.setContext(new SecurityContextImpl(
				actor.map((person) -> new ActorAuthentication(person, passwordDue)).orElse(null)));
		try {
			actor.ifPresent(
					(person) -> this.identityService.setAuthentication(person.id(), List.copyOf(person.groups())));
			chain.doFilter(request, response);
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	/** An answer that comes later is still for whoever asked. */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	/** Error pages show who is logged in, too. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
