package cn.shizhao.evaluation.confirmation;

import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;
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

	private final MessageText remind;

	private final MessageText late;

	ConfirmationReminders(BranchConfirmations confirmations, Groups groups, Outbox outbox, RosterNames names,
			MessageTexts texts) {
		this.confirmations = confirmations;
		this.groups = groups;
		this.outbox = outbox;
		this.names = names;
		this.remind = texts.text("quarterly-evaluation", "confirm-remind", "支部", "季度", "日期");
		this.late = texts.text("quarterly-evaluation", "confirm-late", "支部", "季度", "日期");
	}

	void remind(Period period, String branch) {
		send("confirm-remind", period, this.confirmations.waiting(period, branch), "branch-" + branch, this.remind);
	}

	void escalate(Period period, String branch) {
		send("confirm-late", period, this.confirmations.waiting(period, branch), Role.ORGAN_OFFICE.group(), this.late);
	}

	private void send(String event, Period period, ConfirmationMapper.Asked asked, String group, MessageText text) {
		String words = text.with(Map.of("支部", this.names.branch(asked.branchCode()), "季度", period.label(), "日期",
				ChineseTime.date(asked.dueOn())));
		this.groups.members(group)
			.forEach((recipient) -> this.outbox.send(String.join("-", event, period.toString(),
					String.valueOf(asked.roundNo()), asked.branchCode(), recipient), recipient, words));
	}

}
