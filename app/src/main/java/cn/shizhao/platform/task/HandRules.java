package cn.shizhao.platform.task;

import java.util.Optional;
import java.util.Set;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.HandOverCheck;

import org.springframework.stereotype.Component;

/**
 * The rules of our pages for handing tasks over, as the engine asks for them.
 */
@Component
class HandRules implements HandOverCheck {

	private final TaskChecks checks;

	private final Accounts accounts;

	HandRules(TaskChecks checks, Accounts accounts) {
		this.checks = checks;
		this.accounts = accounts;
	}

	@Override
	public Optional<String> refusal(Handing handing) {
		Optional<Actor> receiver = this.accounts.find(handing.to());
		if (receiver.isEmpty()) {
			return Optional.of("没有这个人的账号，可能已经离开；请另选一个人");
		}
		return this.checks.refusal(handing.definitionKey(), handing.ids(), handing.to())
			.or(() -> Reserved.of(handing.definitionKey())
				.filter((reserved) -> !allowed(reserved, handing, receiver.get().groups()))
				.map((reserved) -> "“" + reserved.label() + "”"
						+ (reserved.transferable() ? "只能由机关党委办公室转办：" : "不能转给别人：") + reserved.reason()));
	}

	/**
	 * Whoever the task is for takes it; the office hands on what may be handed on; nobody
	 * is let in besides. Where nobody is left, because they went, our own pages name who
	 * comes next.
	 */
	private static boolean allowed(Reserved reserved, Handing handing, Set<String> receiver) {
		if (handing.shared()) {
			return handing.by() == null && reserved.transferable()
					&& handing.people().stream().allMatch(handing.to()::equals);
		}
		boolean theirs = handing.people().contains(handing.to())
				|| handing.groups().stream().anyMatch(receiver::contains);
		Hand by = handing.by();
		if (by == null) {
			return theirs || reserved.transferable();
		}
		return (theirs && handing.to().equals(by.person()))
				|| (reserved.transferable() && by.groups().contains(Role.ORGAN_OFFICE.group()));
	}

}
