package cn.shizhao.confirmation;

import cn.shizhao.account.Groups;
import cn.shizhao.account.Role;
import cn.shizhao.calendar.ChineseTime;
import cn.shizhao.evaluation.Period;
import cn.shizhao.message.Outbox;
import cn.shizhao.roster.RosterNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the secretary before a branch is late, and the office once it is.
 */
@Service
@Transactional
class ConfirmationReminders {

	private final BranchConfirmations confirmations;

	private final Groups groups;

	private final Outbox outbox;

	private final RosterNames names;

	ConfirmationReminders(BranchConfirmations confirmations, Groups groups, Outbox outbox, RosterNames names) {
		this.confirmations = confirmations;
		this.groups = groups;
		this.outbox = outbox;
		this.names = names;
	}

	void remind(Period period, String branch) {
		ConfirmationMapper.Asked asked = this.confirmations.waiting(period, branch);
		send("confirm-remind", period, asked, "branch-" + branch, "【季度测评】请在%s 18:00前确认%s%s的指数台账;逾期将上报机关党委办公室。"
			.formatted(ChineseTime.date(asked.dueOn()), this.names.branch(branch), period.label()));
	}

	void escalate(Period period, String branch) {
		ConfirmationMapper.Asked asked = this.confirmations.waiting(period, branch);
		send("confirm-late", period, asked, Role.ORGAN_OFFICE.group(), "【季度测评】%s没有在%s 18:00前确认%s的指数台账,请督促。"
			.formatted(this.names.branch(branch), ChineseTime.date(asked.dueOn()), period.label()));
	}

	private void send(String event, Period period, ConfirmationMapper.Asked asked, String group, String text) {
		this.groups.members(group)
			.forEach((recipient) -> this.outbox.send(String.join("-", event, period.toString(),
					String.valueOf(asked.roundNo()), asked.branchCode(), recipient), recipient, text));
	}

}
