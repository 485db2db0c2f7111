package cn.shizhao.platform;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the engine's identity service, which locks an account for a
 * while after wrong ones.
 */
@Component
class EngineLogin implements AuthenticationProvider {

	private final IdentityService identityService;

	EngineLogin(IdentityService identityService) {
		this.identityService = identityService;
	}

	@Override
	public Authentication authenticate(Authentication login) throws AuthenticationException {
		String id = login.getName().strip();
		if (!passwordMatches(id, String.valueOf(login.getCredentials()))) {
			throw new BadCredentialsException("工号或密码不对");
		}
		return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
	}

	private boolean passwordMatches(String id, String password) {
		try {
			return this.identityService.checkPassword(id, password);
		}
		catch (org.camunda.bpm.engine.AuthenticationException ex) {
			throw new LockedException("密码连续输错,账户暂时锁定", ex);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
