package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Sessions;
import cn.shizhao.platform.lockout.LoginGate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Keeps logins and groups in the engine's identity service.
 */
@Component
class EngineAccounts implements Accounts {

	private final IdentityService identityService;

	private final Identities identities;

	private final OfficeGroups groups;

	private final Unrestricted unrestricted;

	private final Sessions sessions;

	private final LoginGate gate;

	EngineAccounts(IdentityService identityService, Identities identities, OfficeGroups groups,
			Unrestricted unrestricted, Sessions sessions, LoginGate gate) {
		this.identityService = identityService;
		this.identities = identities;
		this.groups = groups;
		this.unrestricted = unrestricted;
		this.sessions = sessions;
		this.gate = gate;
	}

	@Override
	public Optional<Actor> find(String id) {
		return this.unrestricted.ask(() -> this.identities.actor(id));
	}

	@Override
	public List<Actor> all() {
		return this.unrestricted.ask(this.identities::all);
	}

	@Override
	public void save(String id, String name, String password) {
		this.unrestricted.run(() -> {
			User user = Optional.ofNullable(user(id)).orElseGet(() -> newUser(id, password));
			user.setFirstName(name);
			user.setLastName(""); // Tasklist prints a missing one as null
			this.identityService.saveUser(user);
		});
	}

	private User newUser(String id, String password) {
		User user = this.identityService.newUser(id);
		user.setPassword(password);
		return user;
	}

	@Override
	public void setPassword(String id, String password) {
		this.unrestricted.run(() -> {
			User user = existing(id);
			user.setPassword(password);
			this.identityService.saveUser(user);
		});
		this.gate.open(id);
		this.sessions.endAllOthers(id);
	}

	@Override
	public boolean passwordMatches(String id, String password) {
		return this.identityService.checkPassword(id, password);
	}

	@Override
	public void setGroups(String id, Set<String> wanted) {
		this.unrestricted.run(() -> {
			Set<String> current = this.identities.groupsOf(existing(id).getId());
			current.stream()
				.filter((group) -> !wanted.contains(group))
				.forEach((group) -> this.identityService.deleteMembership(id, group));
			wanted.stream().filter((group) -> !current.contains(group)).sorted().forEach((group) -> join(id, group));
		});
	}

	private void join(String id, String group) {
		this.groups.ensure(group);
		this.identityService.createMembership(id, group);
	}

	@Override
	public void remove(String id) {
		this.unrestricted.run(() -> this.identityService.deleteUser(id));
		this.gate.forget(id);
		this.sessions.endAllOthers(id);
	}

	private User existing(String id) {
		User user = user(id);
		if (user == null) {
			throw new IllegalArgumentException("没有工号为“" + id + "”的账户；请先建立账户");
		}
		return user;
	}

	private User user(String id) {
		return this.identityService.createUserQuery().userId(id).singleResult();
	}

}
