package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks and reminds the branches and the committee, tells the office who is late, and the
 * lecturers what they give.
 */
@Component
@Transactional
class PlanMessages {

	/** How long before a lecture its draft is due, in working days. */
	private static final int DRAFT_DAYS = 10;

	private static final String BRANCH = "branch-";

	private final PlanMapper plans;

	private final ProposalMapper proposals;

	private final Outbox outbox;

	private final Groups groups;

	private final RosterNames names;

	private final WorkingCalendar calendar;

	private final MessageTexts texts;

	private final Clock clock;

	private final Map<String, MessageText> known = new TreeMap<>();

	PlanMessages(PlanMapper plans, ProposalMapper proposals, Outbox outbox, Groups groups, RosterNames names,
			WorkingCalendar calendar, MessageTexts texts, Clock clock) {
		this.plans = plans;
		this.proposals = proposals;
		this.outbox = outbox;
		this.groups = groups;
		this.names = names;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
		know("plan-propose-ask", "年份", "支部", "日期");
		know("plan-propose-remind", "年份", "支部");
		know("plan-propose-late", "年份", "支部");
		know("plan-drafted", "年份", "日期");
		know("plan-edit-remind", "年份");
		know("plan-edit-late", "年份");
		know("plan-submitted", "年份", "姓名", "日期");
		know("plan-approve-late", "年份");
		know("plan-returned", "年份", "日期");
		know("plan-lecturer", "年份", "月份", "日期", "题目", "交稿日期");
		know("plan-branch", "年份", "支部", "安排");
	}

	private void know(String key, String... fields) {
		this.known.put(key, this.texts.text(LecturePlans.PROCESS, key, fields));
	}

	void ask(int year, String branch, Deadline deadline) {
		toSecretary("plan-propose-ask", year, branch, Map.of("日期", ChineseTime.date(deadline.dueOn())));
	}

	void remindProposal(int year, String branch) {
		if (waiting(year, branch)) {
			toSecretary("plan-propose-remind", year, branch, Map.of());
		}
	}

	void escalateProposal(int year, String branch) {
		if (waiting(year, branch)) {
			send("plan-propose-late", year + "/" + branch, Role.ORGAN_OFFICE.group(),
					Map.of("年份", said(year), "支部", this.names.branch(branch)));
		}
	}

	private boolean waiting(int year, String branch) {
		return this.proposals.answers(year)
			.stream()
			.anyMatch((answer) -> answer.branchCode().equals(branch) && answer.answer() == Answer.Kind.WAITING);
	}

	void drafted(int year, Deadline deadline) {
		send("plan-drafted", round(year), Role.PARTY_COMMITTEE.group(),
				Map.of("年份", said(year), "日期", ChineseTime.date(deadline.dueOn())));
	}

	void remindEditing(int year) {
		sendWhile(PlanState.EDITING, year, "plan-edit-remind", Role.PARTY_COMMITTEE);
	}

	void escalateEditing(int year) {
		sendWhile(PlanState.EDITING, year, "plan-edit-late", Role.ORGAN_OFFICE);
	}

	void submitted(int year, String editor, Deadline deadline) {
		send("plan-submitted", round(year), Role.PARTY_COMMITTEE.group(),
				Map.of("年份", said(year), "姓名", this.names.person(editor), "日期", ChineseTime.date(deadline.dueOn())));
	}

	void escalateApproval(int year) {
		sendWhile(PlanState.SUBMITTED, year, "plan-approve-late", Role.ORGAN_OFFICE);
	}

	void returned(int year, Deadline deadline) {
		send("plan-returned", round(year), Role.PARTY_COMMITTEE.group(),
				Map.of("年份", said(year), "日期", ChineseTime.date(deadline.dueOn())));
	}

	void published(int year, List<Slot> slots) {
		slots
			.forEach(
					(slot) -> this.outbox.send("plan-lecturer/" + year + "/" + slot.slotMonth(),
							Objects.requireNonNull(slot.lecturerId()),
							text("plan-lecturer", Map.of("年份", said(year), "月份", slot.slotMonth() + "月", "日期",
									Words.day(slot.heldOn()), "题目", slot.topic().isEmpty() ? "待定" : slot.topic(),
									"交稿日期", ChineseTime.date(draftDue(slot))))));
		slots.stream()
			.filter((slot) -> slot.branchCode() != null)
			.collect(Collectors.groupingBy(Slot::branchCode, TreeMap::new, Collectors.toList()))
			.forEach((branch, own) -> toSecretary("plan-branch", year, branch, Map.of("安排", own.stream()
				.map((slot) -> slot.slotMonth() + "月" + this.names.person(Objects.requireNonNull(slot.lecturerId())))
				.collect(Collectors.joining("、")))));
	}

	/**
	 * The first lectures of a year may be nearer than that when the plan is published.
	 */
	private LocalDate draftDue(Slot slot) {
		LocalDate due = this.calendar.plusWorkingDays(slot.heldOn(), -DRAFT_DAYS);
		LocalDate earliest = this.calendar.plusWorkingDays(LocalDate.now(this.clock), 1);
		return due.isBefore(earliest) ? earliest : due;
	}

	/** Where a branch has no secretary, the office has to know. */
	private void toSecretary(String event, int year, String branch, Map<String, String> more) {
		Map<String, String> fields = new TreeMap<>(more);
		fields.put("年份", said(year));
		fields.put("支部", this.names.branch(branch));
		String group = BRANCH + branch;
		send(event, year + "/" + branch, this.groups.members(group).isEmpty() ? Role.ORGAN_OFFICE.group() : group,
				fields);
	}

	private void sendWhile(PlanState state, int year, String event, Role role) {
		if (this.plans.find(year).filter((plan) -> plan.state() == state).isPresent()) {
			send(event, round(year), role.group(), Map.of("年份", said(year)));
		}
	}

	/** A plan that was returned is drafted, edited and submitted again. */
	private String round(int year) {
		return year + "/" + this.plans.events(year).stream().filter((event) -> event.kind().endsRound()).count();
	}

	private void send(String event, String key, String group, Map<String, String> fields) {
		String words = text(event, fields);
		this.groups.members(group)
			.forEach((recipient) -> this.outbox.send(event + "/" + key + "/" + recipient, recipient, words));
	}

	private String text(String event, Map<String, String> fields) {
		return Objects.requireNonNull(this.known.get(event)).with(fields);
	}

	private static String said(int year) {
		return year + "年";
	}

}
