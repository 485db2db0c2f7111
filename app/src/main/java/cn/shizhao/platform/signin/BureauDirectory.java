package cn.shizhao.platform.signin;

import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Directory;
import cn.shizhao.platform.account.FirstAdministrator;
import cn.shizhao.platform.account.Role;

/**
 * Tells whose password lies in the directory, and checks it there.
 */
class BureauDirectory implements Directory {

	private final SignInSettings settings;

	private final Optional<LdapBind> ldap;

	private final StaffInService people;

	BureauDirectory(SignInSettings settings, Optional<LdapBind> ldap, StaffInService people) {
		this.settings = settings;
		this.ldap = ldap;
		this.people = people;
	}

	@Override
	public boolean keeps(Actor actor) {
		return this.settings.elsewhere() && !actor.is(Role.OPERATOR) && !FirstAdministrator.is(actor)
				&& !this.settings.local().contains(actor.id());
	}

	@Override
	public boolean matches(String id, String password) {
		if (this.ldap.isEmpty() || !this.ldap.get().matches(id, password)) {
			return false;
		}
		this.people.require(id);
		return true;
	}

}
