package cn.shizhao.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people choose their own password.
 */
@Service
@Transactional
class OwnPassword {

	private static final int SHORTEST = 10;

	private static final int LONGEST = 64;

	private final Accounts accounts;

	private final InitialPasswords initialPasswords;

	private final Directory directory;

	OwnPassword(Accounts accounts, InitialPasswords initialPasswords, Directory directory) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
		this.directory = directory;
	}

	/**
	 * Changes a password.
	 * @param actor whose
	 * @param current the password until now
	 * @param wanted the new one
	 * @param again the new one repeated
	 * @throws IllegalArgumentException with a Chinese message when one of them will not
	 * do
	 */
	void change(Actor actor, String current, String wanted, String again) {
		if (this.directory.keeps(actor)) {
			throw new IllegalArgumentException("您的密码在单位的统一登录里，不在这里；请到统一登录那里更改");
		}
		if (!wanted.equals(again)) {
			throw new IllegalArgumentException("两遍新密码不一样;请重新输入");
		}
		if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
			throw new IllegalArgumentException("新密码应为 " + SHORTEST + " 到 " + LONGEST + " 个字符;请换一个");
		}
		if (wanted.equals(current) || wanted.contains(actor.id()) || wanted.contains(actor.name())) {
			throw new IllegalArgumentException("新密码不能与现在的密码相同,也不能含有工号或姓名;请换一个");
		}
		if (!this.accounts.passwordMatches(actor.id(), current)) {
			throw new IllegalArgumentException("现在的密码不对;请重新输入");
		}
		this.accounts.setPassword(actor.id(), wanted);
		this.initialPasswords.over(actor.id());
	}

}
