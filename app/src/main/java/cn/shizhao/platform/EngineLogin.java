package cn.shizhao.platform;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the engine's identity service, which lets an account wait
 * after a wrong one and locks it after ten. Whoever does not exist, or must wait, is told
 * the same as after a wrong password.
 */
@Component
class EngineLogin implements AuthenticationProvider {

	private final ModernPasswords passwords;

	private final IdentityService identityService;

	EngineLogin(ModernPasswords passwords, IdentityService identityService) {
		this.passwords = passwords;
		this.identityService = identityService;
	}

	@Override
	public Authentication authenticate(Authentication login) throws AuthenticationException {
		String id = login.getName().strip();
		String password = String.valueOf(login.getCredentials());
		UserEntity user = (UserEntity) this.identityService.createUserQuery().userId(id).singleResult();
		if (user == null) {
			// takes as long as a wrong password, so that the time does not tell who
			// exists
			this.passwords.encrypt(password);
		}
		if (user == null || !this.identityService.checkPassword(id, password)) {
			throw new BadCredentialsException("工号或密码不对");
		}
		renew(id, password);
		return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
	}

	/** Hashes of an older kind give way at the next login. */
	private void renew(String id, String password) {
		UserEntity user = user(id);
		if (user != null && !user.getPassword().startsWith("{" + ModernPasswords.NAME + "}")) {
			user.setPassword(password);
			try {
				this.identityService.saveUser(user);
			}
			catch (OptimisticLockingException ex) {
				// another login of the same person does it at this moment
			}
		}
	}

	private @Nullable UserEntity user(String id) {
		return (UserEntity) this.identityService.createUserQuery().userId(id).singleResult();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
