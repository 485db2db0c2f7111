package cn.shizhao.platform.engine;

import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * An account nobody can log in with. As the engine's administrator it keeps the web
 * applications from showing everyone their set-up page, which appears while that group is
 * empty and would let anyone become administrator.
 */
@Component
class SystemAccount {

	static final String ID = "system";

	private final IdentityService identityService;

	SystemAccount(IdentityService identityService) {
		this.identityService = identityService;
	}

	void ensure() {
		if (this.identityService.createGroupQuery().groupId(adminGroup()).count() == 0) {
			Group group = this.identityService.newGroup(adminGroup());
			group.setName("系统管理");
			this.identityService.saveGroup(group);
		}
		if (this.identityService.createUserQuery().userId(ID).count() == 0) {
			User user = this.identityService.newUser(ID);
			user.setFirstName("系统");
			user.setPassword(UUID.randomUUID() + "" + UUID.randomUUID());
			this.identityService.saveUser(user);
			this.identityService.createMembership(ID, adminGroup());
		}
	}

	private static String adminGroup() {
		return org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
	}

}
