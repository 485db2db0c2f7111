package cn.shizhao.platform.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.Permissions.Grant;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings the authorizations of the role groups in line with the table, and leaves alone
 * what the engine grants with each task, filter and group.
 */
@Component
class Authorizations {

	private static final Set<Integer> GRANTED_ELSEWHERE = Set.of(Resources.TASK.resourceType(),
			Resources.FILTER.resourceType());

	private final AuthorizationService authorizationService;

	Authorizations(AuthorizationService authorizationService) {
		this.authorizationService = authorizationService;
	}

	void ensureAll() {
		Map<String, Authorization> existing = existing();
		for (Grant grant : Permissions.grants()) {
			ensure(grant, existing.remove(grant.key()));
		}
		existing.values().forEach((surplus) -> this.authorizationService.deleteAuthorization(surplus.getId()));
	}

	private Map<String, Authorization> existing() {
		String[] groups = Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new);
		return this.authorizationService.createAuthorizationQuery()
			.groupIdIn(groups)
			.list()
			.stream()
			.filter((authorization) -> !GRANTED_ELSEWHERE.contains(authorization.getResourceType()))
			.filter((authorization) -> !ownGroup(authorization))
			.collect(Collectors.toMap(Authorizations::key, Function.identity()));
	}

	private static boolean ownGroup(Authorization authorization) {
		return authorization.getResourceType() == Resources.GROUP.resourceType()
				&& authorization.getGroupId().equals(authorization.getResourceId());
	}

	private static String key(Authorization authorization) {
		return Grant.key(authorization.getGroupId(), authorization.getResourceType(), authorization.getResourceId());
	}

	private void ensure(Grant grant, @Nullable Authorization found) {
		Authorization authorization = (found != null) ? found : create(grant);
		int before = bits(authorization);
		authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
		if (found == null || bits(authorization) != before) {
			this.authorizationService.saveAuthorization(authorization);
		}
	}

	private static int bits(Authorization authorization) {
		return ((AuthorizationEntity) authorization).getPermissions();
	}

	private Authorization create(Grant grant) {
		Authorization authorization = this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(grant.group());
		authorization.setResource(grant.resource());
		authorization.setResourceId(grant.id());
		return authorization;
	}

}
