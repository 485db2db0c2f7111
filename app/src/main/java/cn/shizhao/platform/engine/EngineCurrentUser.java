package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds the actor of the request in the security context.
 */
@Component
class EngineCurrentUser implements CurrentUser {

	@Override
	public Actor actor() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login instanceof ActorAuthentication authentication) {
			return authentication.getPrincipal();
		}
		throw new IllegalStateException("没有登录，请重新登录");
	}

}
