package cn.shizhao.inspection.bulletin;

import java.util.Map;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who has to do something with a bulletin, and the sections once it is published.
 * What was found stands in no message.
 */
@Component
@Transactional
class BulletinMessages {

	private final BulletinMapper mapper;

	private final Outbox outbox;

	private final Groups groups;

	private final MessageText drafted;

	private final MessageText editLate;

	private final MessageText sign;

	private final MessageText signLate;

	private final MessageText returned;

	private final MessageText published;

	private final MessageText corrected;

	BulletinMessages(BulletinMapper mapper, Outbox outbox, Groups groups, MessageTexts texts) {
		this.mapper = mapper;
		this.outbox = outbox;
		this.groups = groups;
		this.drafted = texts.text(BulletinStarter.PROCESS, "bulletin-drafted", "月份", "期限");
		this.editLate = texts.text(BulletinStarter.PROCESS, "bulletin-edit-late", "月份");
		this.sign = texts.text(BulletinStarter.PROCESS, "bulletin-sign", "月份", "期限");
		this.signLate = texts.text(BulletinStarter.PROCESS, "bulletin-sign-late", "月份");
		this.returned = texts.text(BulletinStarter.PROCESS, "bulletin-returned", "月份", "期限");
		this.published = texts.text(BulletinStarter.PROCESS, "bulletin-published", "月份", "编号");
		this.corrected = texts.text(BulletinStarter.PROCESS, "bulletin-corrected", "月份", "编号", "原编号");
	}

	void drafted(Bulletin bulletin, Deadline deadline) {
		send("bulletin-drafted", bulletin, Role.ORGAN_OFFICE, this.drafted.with(until(bulletin, deadline)));
	}

	void edited(Bulletin bulletin, Deadline deadline) {
		send("bulletin-sign", bulletin, Role.LEADING_GROUP, this.sign.with(until(bulletin, deadline)));
	}

	void returned(Bulletin bulletin, Deadline deadline) {
		send("bulletin-returned", bulletin, Role.ORGAN_OFFICE, this.returned.with(until(bulletin, deadline)));
	}

	void published(Bulletin bulletin) {
		send("bulletin-published", bulletin, Role.SECTION_HEAD,
				this.published.with(Map.of("月份", month(bulletin), "编号", bulletin.number())));
	}

	void corrected(Bulletin bulletin, Bulletin wrong) {
		send("bulletin-corrected", bulletin, Role.SECTION_HEAD,
				this.corrected.with(Map.of("月份", month(bulletin), "编号", bulletin.number(), "原编号", wrong.number())));
	}

	/** The office is late itself; those above it hear. */
	void editingLate(String id) {
		late(id, BulletinState.DRAFTED, "bulletin-edit-late", Role.PARTY_COMMITTEE, this.editLate);
	}

	void signingLate(String id) {
		late(id, BulletinState.EDITED, "bulletin-sign-late", Role.ORGAN_OFFICE, this.signLate);
	}

	private void late(String id, BulletinState waiting, String event, Role role, MessageText text) {
		this.mapper.find(id)
			.filter((bulletin) -> bulletin.state() == waiting)
			.ifPresent((bulletin) -> send(event, bulletin, role, text.with(Map.of("月份", month(bulletin)))));
	}

	private static Map<String, String> until(Bulletin bulletin, Deadline deadline) {
		return Map.of("月份", month(bulletin), "期限", ChineseTime.date(deadline.dueOn()));
	}

	private static String month(Bulletin bulletin) {
		return Months.label(bulletin.month());
	}

	/** The events so far tell a second return, for instance, from the first. */
	private void send(String event, Bulletin bulletin, Role role, String text) {
		int step = this.mapper.events(bulletin.id()).size();
		this.groups.members(role.group())
			.forEach((person) -> this.outbox.send("%s/%s/%d/%s".formatted(event, bulletin.id(), step, person), person,
					text));
	}

}
