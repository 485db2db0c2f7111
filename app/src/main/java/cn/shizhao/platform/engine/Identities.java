package cn.shizhao.platform.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Reads people's names and groups from the engine.
 */
@Component
class Identities {

	private final IdentityService identityService;

	Identities(IdentityService identityService) {
		this.identityService = identityService;
	}

	/**
	 * Someone with a login.
	 * @param id staff number
	 * @return the person, or empty when the login does not exist (any more)
	 */
	Optional<Actor> actor(String id) {
		return Optional.ofNullable(this.identityService.createUserQuery().userId(id).singleResult()).map(this::actor);
	}

	/**
	 * Everyone with a login, without the engine's own.
	 * @return ordered by staff number
	 */
	List<Actor> all() {
		return this.identityService.createUserQuery()
			.list()
			.stream()
			.filter((user) -> !SystemAccount.ID.equals(user.getId()))
			.map(this::actor)
			.sorted(Comparator.comparing(Actor::id))
			.toList();
	}

	Set<String> groupsOf(String id) {
		return this.identityService.createGroupQuery()
			.groupMember(id)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Actor actor(User user) {
		return new Actor(user.getId(), nameOf(user), groupsOf(user.getId()));
	}

	private static String nameOf(User user) {
		String name = Stream.of(user.getLastName(), user.getFirstName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining());
		return name.isEmpty() ? user.getId() : name;
	}

}
