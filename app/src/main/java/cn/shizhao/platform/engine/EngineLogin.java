package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Directory;
import cn.shizhao.platform.account.DirectoryAwayException;
import cn.shizhao.platform.account.PasswordDuty;
import cn.shizhao.platform.lockout.LoginGate;
import cn.shizhao.platform.lockout.TryLaterException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the bureau's directory, if there is one, or else against the
 * engine's identity service, after the gate has counted the try. Whoever does not exist
 * is told the same as after a wrong password.
 */
@Component
class EngineLogin implements AuthenticationProvider {

	private final ModernPasswords passwords;

	private final IdentityService identityService;

	private final LoginGate gate;

	private final PasswordDuty duty;

	private final Identities identities;

	private final Directory directory;

	EngineLogin(ModernPasswords passwords, IdentityService identityService, LoginGate gate, PasswordDuty duty,
			Identities identities, Directory directory) {
		this.passwords = passwords;
		this.identityService = identityService;
		this.gate = gate;
		this.duty = duty;
		this.identities = identities;
		this.directory = directory;
	}

	@Override
	public Authentication authenticate(Authentication login) throws AuthenticationException {
		String typed = login.getName().strip();
		String password = String.valueOf(login.getCredentials());
		UserEntity user = user(typed);
		// as the account is written: MySQL finds it by small letters, too
		String id = (user != null) ? user.getId() : typed;
		enter(id, user != null, address(login));
		Optional<Actor> actor = this.identities.actor(id);
		boolean elsewhere = actor.filter(this.directory::keeps).isPresent();
		try {
			if (!matches(id, password, actor.isPresent() && !elsewhere)) {
				throw new BadCredentialsException("工号或密码不对");
			}
		}
		catch (DirectoryAwayException ex) {
			this.gate.notLookedAt(id, user != null, address(login));
			throw ex;
		}
		this.gate.succeeded(id, address(login));
		if (elsewhere) {
			return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
		}
		this.duty.passwordUsed(id);
		renew(id, password);
		return UsernamePasswordAuthenticationToken.authenticated(id, null,
				this.duty.reason(id).isPresent() ? List.of(PasswordStep.MARK) : List.of());
	}

	/** Whoever the directory knows is asked there, and nowhere else. */
	private boolean matches(String id, String password, boolean ours) {
		if (ours) {
			return this.identityService.checkPassword(id, password);
		}
		// takes as long as a wrong password, so that the time does not tell who exists
		this.passwords.encrypt(password);
		return this.directory.matches(id, password);
	}

	private void enter(String id, boolean exists, String address) {
		try {
			this.gate.enter(id, exists, address);
		}
		catch (TryLaterException ex) {
			throw new LockedException(ex.getMessage(), ex);
		}
	}

	private static String address(Authentication login) {
		return (login.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
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
