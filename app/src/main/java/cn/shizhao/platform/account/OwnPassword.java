package cn.shizhao.platform.account;

import java.util.Objects;

import cn.shizhao.platform.lockout.LoginGate;
import cn.shizhao.platform.password.PasswordOwner;
import cn.shizhao.platform.password.PasswordPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people choose their own password.
 */
@Service
class OwnPassword {

	private final Accounts accounts;

	private final InitialPasswords initialPasswords;

	private final PasswordPolicy policy;

	private final PasswordChanges changes;

	private final PasswordChangeMapper mapper;

	private final LoginGate gate;

	private final Directory directory;

	private final TransactionTemplate transaction;

	OwnPassword(Accounts accounts, InitialPasswords initialPasswords, PasswordPolicy policy, PasswordChanges changes,
			PasswordChangeMapper mapper, LoginGate gate, Directory directory, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
		this.policy = policy;
		this.changes = changes;
		this.mapper = mapper;
		this.gate = gate;
		this.directory = directory;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Changes a password; the person's other sessions end.
	 * @param actor whose
	 * @param address where the browser is: whoever sits at an unlocked screen guesses no
	 * faster here than at the login page
	 * @param current the password until now
	 * @param wanted the new one
	 * @param again the new one repeated
	 * @throws IllegalArgumentException with a Chinese message when one of them will not
	 * do
	 * @throws cn.shizhao.platform.lockout.TryLaterException when the present one was
	 * wrong too often
	 */
	void change(Actor actor, String address, String current, String wanted, String again) {
		if (this.directory.keeps(actor)) {
			throw new IllegalArgumentException("您的密码在单位的统一登录里，不在这里；请到统一登录那里更改");
		}
		if (!wanted.equals(again)) {
			throw new IllegalArgumentException("两遍新密码不一样；请重新输入");
		}
		this.policy.check(wanted,
				new PasswordOwner(actor.id(), actor.name(), Objects.requireNonNullElse(mobile(actor), "")));
		this.gate.enter(actor.id(), true, address);
		if (!this.accounts.passwordMatches(actor.id(), current)) {
			throw new IllegalArgumentException("现在的密码不对；请重新输入");
		}
		this.gate.succeeded(actor.id(), address);
		if (wanted.equals(current)) {
			throw new IllegalArgumentException("新密码与现在的密码一样；请换一个");
		}
		if (this.changes.hadBefore(actor.id(), wanted)) {
			throw new IllegalArgumentException("这个密码您以前用过，最近 " + this.changes.history() + " 个用过的密码不能再用；请换一个");
		}
		this.transaction.executeWithoutResult((status) -> {
			this.accounts.setPassword(actor.id(), wanted);
			this.initialPasswords.over(actor.id());
			this.changes.changed(actor.id(), current);
		});
	}

	/**
	 * The person's own number, as the roster has it.
	 */
	@Nullable String mobile(Actor actor) {
		return this.mapper.mobile(actor.id());
	}

}
