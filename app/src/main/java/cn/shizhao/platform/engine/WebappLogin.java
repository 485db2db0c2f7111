package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Takes our login over into Tasklist, Cockpit and Admin. Public with a public constructor
 * because their filter makes it by name.
 */
public class WebappLogin implements AuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login instanceof ActorAuthentication authentication) {
			Actor actor = authentication.getPrincipal();
			AuthenticationResult result = AuthenticationResult.successful(actor.id());
			result.setGroups(actor.groups().stream().toList());
			return result;
		}
		return AuthenticationResult.unsuccessful();
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
		// Spring Security has sent everyone without a login to the login page before
	}

}
