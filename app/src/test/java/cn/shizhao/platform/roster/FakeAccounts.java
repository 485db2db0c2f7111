package cn.shizhao.platform.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;

/**
 * Logins in memory.
 */
class FakeAccounts implements Accounts {

	final Map<String, Actor> logins = new TreeMap<>();

	final Map<String, String> passwords = new HashMap<>();

	@Override
	public Optional<Actor> find(String id) {
		return Optional.ofNullable(this.logins.get(id));
	}

	@Override
	public List<Actor> all() {
		return List.copyOf(this.logins.values());
	}

	List<String> inGroup(String group) {
		return this.logins.values().stream().filter((actor) -> actor.groups().contains(group)).map(Actor::id).toList();
	}

	@Override
	public void save(String id, String name, String password) {
		this.passwords.putIfAbsent(id, password);
		this.logins.put(id, new Actor(id, name, find(id).map(Actor::groups).orElse(Set.of())));
	}

	@Override
	public void setPassword(String id, String password) {
		this.passwords.put(id, password);
	}

	@Override
	public boolean passwordMatches(String id, String password) {
		return password.equals(this.passwords.get(id));
	}

	@Override
	public void setGroups(String id, Set<String> groups) {
		this.logins.put(id, new Actor(id, this.logins.get(id).name(), Set.copyOf(groups)));
	}

	@Override
	public void remove(String id) {
		this.logins.remove(id);
		this.passwords.remove(id);
	}

}
