package cn.shizhao.evaluation.publicity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.publicity.ObjectionMapper.Objection;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;

import org.springframework.stereotype.Component;

/**
 * Tells the office of a publicity, the discipline group and the objector of an objection,
 * and everyone of the announcement. What was objected stands in no message.
 */
@Component
class PublicityMessages {

	private static final String PROCESS = "quarterly-evaluation";

	private final Outbox outbox;

	private final Groups groups;

	private final MessageText opened;

	private final MessageText raised;

	private final MessageText answered;

	private final MessageText announced;

	PublicityMessages(Outbox outbox, Groups groups, MessageTexts texts) {
		this.outbox = outbox;
		this.groups = groups;
		this.opened = texts.text(PROCESS, "publicity-opened", "期别", "个数", "日期");
		this.raised = texts.text(PROCESS, "objection-raised", "期别");
		this.answered = texts.text(PROCESS, "objection-answered", "期别");
		this.announced = texts.text(PROCESS, "announced", "期别", "名单");
	}

	void opened(Period period, int names, LocalDate lastDay) {
		send("publicity-opened/%s/%s".formatted(period, lastDay), Role.ORGAN_OFFICE, this.opened
			.with(Map.of("期别", period.label(), "个数", String.valueOf(names), "日期", ChineseTime.date(lastDay))));
	}

	void raised(Objection objection) {
		send("objection-raised/" + objection.id(), Role.DISCIPLINE, this.raised.with(period(objection)));
	}

	void answered(Objection objection) {
		this.outbox.send("objection-answered/" + objection.id(), objection.raisedBy(),
				this.answered.with(period(objection)));
	}

	void announced(Period period, List<PublicName> names) {
		String list = names.stream()
			.collect(Collectors.groupingBy(PublicName::award, LinkedHashMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((award) -> award.getKey().label() + " " + award.getValue() + " " + award.getKey().subject().counter())
			.collect(Collectors.joining("、"));
		send("announced/" + period, Role.MEMBER, this.announced.with(Map.of("期别", period.label(), "名单", list)));
	}

	private static Map<String, String> period(Objection objection) {
		return Map.of("期别", Period.parseAny(objection.period()).label());
	}

	private void send(String event, Role role, String text) {
		this.groups.members(role.group())
			.forEach((recipient) -> this.outbox.send(event + "/" + recipient, recipient, text));
	}

}
