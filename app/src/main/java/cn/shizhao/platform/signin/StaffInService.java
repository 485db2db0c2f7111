package cn.shizhao.platform.signin;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.NoAccountException;
import cn.shizhao.platform.roster.Roster;

import org.springframework.stereotype.Component;

/**
 * Who may sign in from outside: someone in service who has an account.
 */
@Component
class StaffInService {

	private final Accounts accounts;

	private final Roster roster;

	StaffInService(Accounts accounts, Roster roster) {
		this.accounts = accounts;
		this.roster = roster;
	}

	/**
	 * Lets only such people go on.
	 * @param id staff number as the directory or the provider gave it
	 * @throws NoAccountException for everyone else: unknown, gone, or an account without
	 * a person
	 */
	void require(String id) {
		boolean account = this.accounts.find(id).filter((actor) -> actor.id().equals(id)).isPresent();
		if (!account || this.roster.members().stream().noneMatch((member) -> member.id().equals(id))) {
			throw new NoAccountException();
		}
	}

}
