package cn.shizhao.platform.account;

import java.util.List;
import java.util.Set;

import cn.shizhao.platform.startup.StartNotice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the login with which an empty installation is set up; its random password is
 * printed once and stored nowhere.
 */
@Component
@Profile("!sample")
public class FirstAdministrator implements StartNotice {

	private static final String ID = "admin";

	private final Accounts accounts;

	private final InitialPasswords initialPasswords;

	FirstAdministrator(Accounts accounts, InitialPasswords initialPasswords) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
	}

	@Override
	@Transactional
	public List<String> atStart() {
		if (!this.accounts.all().isEmpty()) {
			return List.of();
		}
		String password = this.initialPasswords.next();
		this.accounts.save(ID, "系统管理员", password);
		this.accounts.setGroups(ID, Set.of(Role.MEMBER.group(), Role.ORGAN_OFFICE.group(), "camunda-admin"));
		this.initialPasswords.given(ID);
		return List.of("首位管理员：登录名 " + ID + "，初始密码 " + password + "（只显示这一次，请记下；登录后在“花名册”页导入支部、科室和人员）");
	}

	/**
	 * Whether someone is the first administrator, who is nobody of the roster.
	 * @param actor who
	 * @return true for the login made here
	 */
	public static boolean is(Actor actor) {
		return actor.id().equals(ID);
	}

}
