package cn.shizhao.platform.roster;

import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Lets nobody but the office change the roster and its accounts.
 */
@Component
class OfficeOnly {

	private final CurrentUser user;

	OfficeOnly(CurrentUser user) {
		this.user = user;
	}

	/**
	 * Who of the office acts.
	 * @return staff number
	 * @throws AccessDeniedException in Chinese, for everyone else
	 */
	String actor() {
		return this.user.actor().require("只有" + Role.ORGAN_OFFICE.label() + "可以更改花名册和账户", Role.ORGAN_OFFICE).id();
	}

}
