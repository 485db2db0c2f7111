package cn.shizhao.platform.engine;

import cn.shizhao.platform.account.Actor;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The person of one request with the groups of this moment; every group id is an
 * authority. The session keeps only the staff number, so that a role given or taken
 * counts from the next request on.
 */
final class ActorAuthentication extends AbstractAuthenticationToken {

	private final transient Actor actor;

	private final boolean passwordDue;

	ActorAuthentication(Actor actor, boolean passwordDue) {
		super(AuthorityUtils.createAuthorityList(actor.groups()));
		this.actor = actor;
		this.passwordDue = passwordDue;
		setAuthenticated(true);
	}

	/** Whether the login was by a password that is to be changed. */
	boolean passwordDue() {
		return this.passwordDue;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Actor getPrincipal() {
		return this.actor;
	}

	@Override
	public String getName() {
		return this.actor.id();
	}

}
