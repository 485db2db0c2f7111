package cn.shizhao.platform;

import java.util.List;
import java.util.Optional;

import cn.shizhao.account.Actor;
import cn.shizhao.account.Directory;
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
 * Checks a password against the bureau's directory, if there is one, or else against the
 * engine's identity service, which lets an account wait after a wrong one and locks it
 * after ten. Whoever does not exist, or must wait, is told the same as after a wrong
 * password.
 */
@Component
class EngineLogin implements AuthenticationProvider {

	private final ModernPasswords passwords;

	private final IdentityService identityService;

	private final Identities identities;

	private final Directory directory;

	EngineLogin(ModernPasswords passwords, IdentityService identityService, Identities identities,
			Directory directory) {
		this.passwords = passwords;
		this.identityService = identityService;
		this.identities = identities;
		this.directory = directory;
	}

	@Override
	public Authentication authenticate(Authentication login) throws AuthenticationException {
		String id = login.getName().strip();
		String password = String.valueOf(login.getCredentials());
		if (!matches(id, password)) {
			throw new BadCredentialsException("工号或密码不对");
		}
		return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
	}

	/** Whoever the directory knows is asked there, and nowhere else. */
	private boolean matches(String id, String password) {
		Optional<Actor> actor = this.identities.actor(id);
		if (actor.isEmpty()) {
			// takes as long as a wrong password, so that the time does not tell who
			// exists
			this.passwords.encrypt(password);
			return this.directory.matches(id, password);
		}
		if (this.directory.keeps(actor.get())) {
			return this.directory.matches(id, password);
		}
		boolean matches = this.identityService.checkPassword(id, password);
		if (matches) {
			renew(id, password);
		}
		return matches;
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
