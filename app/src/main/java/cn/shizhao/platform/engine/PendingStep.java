package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.Actor;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Something a person must do after the login, before anything else opens to them. Several
 * are asked in the order of their {@code @Order}: the second factor (100) proves who it
 * is and comes before whatever the person may then change.
 */
public interface PendingStep {

	/**
	 * Where it is done.
	 * @return an address; it and everything below it stay open
	 */
	String path();

	/**
	 * What to do, for programs.
	 * @return a Chinese sentence
	 */
	String sentence();

	/**
	 * Whether someone still has to.
	 * @param actor who
	 * @param request of which the session may tell that it was done
	 * @return true to let nothing else through
	 */
	boolean pending(Actor actor, HttpServletRequest request);

	/**
	 * Whether the request under way is for the page of a step that is pending.
	 * @return true to show nothing that leads elsewhere
	 */
	static boolean holds() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request != null && request.getAttribute(PendingSteps.HELD, RequestAttributes.SCOPE_REQUEST) != null;
	}

}
