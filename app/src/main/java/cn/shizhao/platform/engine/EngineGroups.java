package cn.shizhao.platform.engine;

import java.util.List;

import cn.shizhao.platform.account.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Finds the people of a group in the engine.
 */
@Component
class EngineGroups implements Groups {

	private final IdentityService identityService;

	private final Unrestricted unrestricted;

	EngineGroups(IdentityService identityService, Unrestricted unrestricted) {
		this.identityService = identityService;
		this.unrestricted = unrestricted;
	}

	@Override
	public List<String> members(String group) {
		return this.unrestricted.ask(() -> this.identityService.createUserQuery()
			.memberOfGroup(group)
			.list()
			.stream()
			.map(User::getId)
			.sorted()
			.toList());
	}

}
