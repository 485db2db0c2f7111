package cn.shizhao.commendation.visit;

import java.util.List;
import java.util.Map;

import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
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
 * Asks and reminds exemplars and visitors, and tells the office what is late. A message
 * goes out only while what it asks for is still to be done; a repeated step sends none
 * twice.
 */
@Component
@Transactional
class VisitMessages {

	private final VisitMapper mapper;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	private final MessageText ask;

	private final MessageText remindConsent;

	private final MessageText escalateConsent;

	private final MessageText escalateArrangement;

	private final MessageText remindVisit;

	private final MessageText escalateVisit;

	VisitMessages(VisitMapper mapper, Outbox outbox, Groups groups, RosterNames names, MessageTexts texts) {
		this.mapper = mapper;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
		this.ask = texts.text(VisitService.PROCESS, "visit-ask", "季度", "日期");
		this.remindConsent = texts.text(VisitService.PROCESS, "visit-consent-remind");
		this.escalateConsent = texts.text(VisitService.PROCESS, "visit-consent-escalate", "标兵");
		this.escalateArrangement = texts.text(VisitService.PROCESS, "visit-arrange-escalate", "送达人", "标兵");
		this.remindVisit = texts.text(VisitService.PROCESS, "visit-remind", "日期", "标兵");
		this.escalateVisit = texts.text(VisitService.PROCESS, "visit-escalate", "送达人", "标兵");
	}

	void ask(Period period, String exemplar, Deadline deadline) {
		send("visit-ask", visit(period, exemplar), List.of(exemplar),
				this.ask.with(Map.of("季度", period.label(), "日期", ChineseTime.date(deadline.dueOn()))));
	}

	void remindConsent(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ASKED) {
			send("visit-consent-remind", visit, List.of(exemplar), this.remindConsent.with(Map.of()));
		}
	}

	void escalateConsent(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ASKED) {
			send("visit-consent-escalate", visit, office(),
					this.escalateConsent.with(Map.of("标兵", this.names.person(exemplar))));
		}
	}

	void escalateArrangement(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (VisitState.ARRANGEABLE.contains(visit.state())) {
			send("visit-arrange-escalate", visit, office(),
					this.escalateArrangement.with(Map.of("送达人", visitor(visit), "标兵", this.names.person(exemplar))));
		}
	}

	void remindVisit(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ARRANGED && visit.visitorId() != null && visit.visitOn() != null) {
			send("visit-remind", visit, List.of(visit.visitorId()), this.remindVisit
				.with(Map.of("日期", ChineseTime.date(visit.visitOn()), "标兵", this.names.person(exemplar))));
		}
	}

	void escalateVisit(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ARRANGED) {
			send("visit-escalate", visit, office(),
					this.escalateVisit.with(Map.of("送达人", visitor(visit), "标兵", this.names.person(exemplar))));
		}
	}

	private Visit visit(Period period, String exemplar) {
		return this.mapper.visit(period.toString(), exemplar).orElseThrow();
	}

	private String visitor(Visit visit) {
		return (visit.visitorId() != null) ? this.names.person(visit.visitorId()) : "";
	}

	private List<String> office() {
		return this.groups.members(Role.ORGAN_OFFICE.group());
	}

	private void send(String event, Visit visit, List<String> recipients, String text) {
		recipients.forEach((recipient) -> this.outbox.send(
				"%s/%s/%s/%d/%s".formatted(event, visit.period(), visit.personId(), visit.attempts(), recipient),
				recipient, text));
	}

}
