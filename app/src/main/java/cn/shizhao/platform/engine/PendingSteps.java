package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads someone who has logged in to what they must do first, and lets nothing else
 * through. Stands behind {@link EngineAuthenticationFilter} in every chain that knows who
 * asks; logging out and static files come before it.
 */
class PendingSteps extends OncePerRequestFilter {

	/** On the request while a step is pending: the page then shows no menus. */
	static final String HELD = PendingSteps.class.getName();

	private final List<PendingStep> steps;

	private final ObjectMapper json;

	private final RequestCache wanted = LoginEntryPoint.rememberedPages();

	PendingSteps(List<PendingStep> steps, ObjectMapper json) {
		this.steps = steps;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		Optional<PendingStep> pending = (login != null && login.getPrincipal() instanceof Actor actor)
				? this.steps.stream().filter((step) -> step.pending(actor, request)).findFirst() : Optional.empty();
		if (pending.isEmpty()) {
			chain.doFilter(request, response);
		}
		else if (belongsTo(pending.get(), request) || isOpen(request)) {
			request.setAttribute(HELD, true);
			chain.doFilter(request, response);
		}
		else {
			lead(pending.get(), request, response);
		}
	}

	/** The page that tells of an error leads nowhere else, either. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean belongsTo(PendingStep step, HttpServletRequest request) {
		// what the container will dispatch by: decoded, without parameters and dots
		String path = request.getServletPath();
		return request.getPathInfo() == null
				&& (path.equals(step.path()) || path.startsWith(step.path() + "/") || path.equals("/error"));
	}

	/** What anybody may read without a login. */
	private static boolean isOpen(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && Paths.OPEN.matches(request);
	}

	private void lead(PendingStep step, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String place = request.getContextPath() + step.path();
		if (Paths.PROGRAMS.matches(request)) {
			response.setHeader("HX-Redirect", place);
			response.setStatus(HttpStatus.FORBIDDEN.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setCharacterEncoding("UTF-8");
			this.json.writeValue(response.getWriter(), Map.of("message", step.sentence()));
			return;
		}
		this.wanted.saveRequest(request, response);
		response.sendRedirect(place);
	}

}
