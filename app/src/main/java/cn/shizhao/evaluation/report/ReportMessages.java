package cn.shizhao.evaluation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the heads of a section and tells the office when a report is late. Every round
 * (after each return) has its own message; a repeated step sends none twice.
 */
@Component
class ReportMessages {

	private static final String PROCESS = "quarterly-evaluation";

	private final ReportMapper mapper;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	private final Clock clock;

	private final MessageText remind;

	private final MessageText escalate;

	private final MessageText returned;

	ReportMessages(ReportMapper mapper, Outbox outbox, Groups groups, RosterNames names, Clock clock,
			MessageTexts texts) {
		this.mapper = mapper;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
		this.clock = clock;
		this.remind = texts.text(PROCESS, "report-remind", "科室", "季度", "日期");
		this.escalate = texts.text(PROCESS, "report-escalate", "科室", "季度", "日期");
		this.returned = texts.text(PROCESS, "report-returned", "科室", "季度", "原因");
	}

	/**
	 * Reminds the heads that the report is due.
	 * @param period which quarter
	 * @param section section code
	 * @param dueAt when it is due
	 */
	@Transactional
	void remind(Period period, String section, Date dueAt) {
		sendIfAwaited("report-remind", period, section, heads(section), this.remind.with(late(period, section, dueAt)));
	}

	/**
	 * Tells the office that the report is late.
	 * @param period which quarter
	 * @param section section code
	 * @param dueAt when it was due
	 */
	@Transactional
	void escalate(Period period, String section, Date dueAt) {
		sendIfAwaited("report-escalate", period, section, this.groups.members(Role.ORGAN_OFFICE.group()),
				this.escalate.with(late(period, section, dueAt)));
	}

	/**
	 * Tells the heads that their report came back.
	 * @param period which quarter
	 * @param section section code
	 * @param version which report
	 * @param reason why
	 */
	@Transactional
	void returned(Period period, String section, int version, String reason) {
		send("report-returned", period, section, version, heads(section),
				this.returned.with(Map.of("科室", this.names.section(section), "季度", period.label(), "原因", reason)));
	}

	private void send(String event, Period period, String section, int round, List<String> recipients, String text) {
		recipients.forEach((recipient) -> this.outbox
			.send("%s/%s/%s/%d/%s".formatted(event, period, section, round, recipient), recipient, text));
	}

	/** A timer may fire at the moment the report comes in. */
	private void sendIfAwaited(String event, Period period, String section, List<String> recipients, String text) {
		List<ReportMapper.Stored> reports = this.mapper.ofSection(period.toString(), section);
		if (reports.isEmpty() || !reports.get(reports.size() - 1).valid()) {
			send(event, period, section, reports.size() + 1, recipients, text);
		}
	}

	private List<String> heads(String section) {
		return this.groups.members("section-" + section);
	}

	private Map<String, String> late(Period period, String section, Date dueAt) {
		return Map.of("科室", this.names.section(section), "季度", period.label(), "日期",
				ChineseTime.date(LocalDate.ofInstant(dueAt.toInstant(), this.clock.getZone())));
	}

}
