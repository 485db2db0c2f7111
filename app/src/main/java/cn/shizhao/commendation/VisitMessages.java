package cn.shizhao.commendation;

import java.util.List;

import cn.shizhao.account.Groups;
import cn.shizhao.account.Role;
import cn.shizhao.calendar.ChineseTime;
import cn.shizhao.calendar.Deadlines.Deadline;
import cn.shizhao.commendation.VisitMapper.Visit;
import cn.shizhao.evaluation.Period;
import cn.shizhao.message.Outbox;
import cn.shizhao.roster.RosterNames;
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

	private static final String TITLE = "【送喜报】";

	private final VisitMapper mapper;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	VisitMessages(VisitMapper mapper, Outbox outbox, Groups groups, RosterNames names) {
		this.mapper = mapper;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
	}

	void ask(Period period, String exemplar, Deadline deadline) {
		send("visit-ask", visit(period, exemplar), List.of(exemplar), "祝贺您当选%s标兵!党组成员将把喜报送到您家,请在%s前登录系统确认是否同意和送达地址。"
			.formatted(period.label(), ChineseTime.date(deadline.dueOn())));
	}

	void remindConsent(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ASKED) {
			send("visit-consent-remind", visit, List.of(exemplar), "您的喜报送到哪里还没有确认,明天到期,请登录系统办理。");
		}
	}

	void escalateConsent(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ASKED) {
			send("visit-consent-escalate", visit, office(),
					this.names.person(exemplar) + "没有按期确认入户意愿,请电话联系后代为登记,否则路线不能排定。");
		}
	}

	void escalateArrangement(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (VisitState.ARRANGEABLE.contains(visit.state())) {
			send("visit-arrange-escalate", visit, office(),
					"%s送%s家的喜报没有按期约定日期,请联系。".formatted(visitor(visit), this.names.person(exemplar)));
		}
	}

	void remindVisit(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ARRANGED && visit.visitorId() != null && visit.visitOn() != null) {
			send("visit-remind", visit, List.of(visit.visitorId()), "%s到%s家送喜报,路线单可在“送喜报”页面打印。"
				.formatted(ChineseTime.date(visit.visitOn()), this.names.person(exemplar)));
		}
	}

	void escalateVisit(Period period, String exemplar) {
		Visit visit = visit(period, exemplar);
		if (visit.state() == VisitState.ARRANGED) {
			send("visit-escalate", visit, office(),
					"%s到%s家送喜报的结果没有按期登记,请联系。".formatted(visitor(visit), this.names.person(exemplar)));
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
				recipient, TITLE + text));
	}

}
