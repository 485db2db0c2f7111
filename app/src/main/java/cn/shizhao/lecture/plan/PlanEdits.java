package cn.shizhao.lecture.plan;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.lecture.plan.PlanEvent.Kind;
import cn.shizhao.lecture.session.LectureDays;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a drafted plan, one step at a time; each is kept and can be taken back.
 */
@Service
@Transactional
class PlanEdits {

	private static final int LONGEST_TOPIC = 200;

	private static final int LONGEST_REMARK = 300;

	private static final int LONGEST_REASON = 2000;

	private static final String BEFORE = "；原来入选的理由：";

	private final PlanMapper plans;

	private final SlotMapper slots;

	private final PlanDrafting drafting;

	private final Turns turns;

	private final RuleBooks books;

	private final LectureDays days;

	private final Roster roster;

	private final RosterNames names;

	private final ObjectMapper json;

	private final LecturePlans register;

	PlanEdits(PlanMapper plans, SlotMapper slots, PlanDrafting drafting, Turns turns, RuleBooks books, LectureDays days,
			Roster roster, RosterNames names, ObjectMapper json, LecturePlans register) {
		this.plans = plans;
		this.slots = slots;
		this.drafting = drafting;
		this.turns = turns;
		this.books = books;
		this.days = days;
		this.roster = roster;
		this.names = names;
		this.json = json;
		this.register = register;
	}

	/**
	 * Does one step.
	 * @param year of the plan
	 * @param edit what to change
	 * @param actor staff number
	 * @throws IllegalArgumentException with a Chinese message, when something is missing
	 * or wrong
	 * @throws IllegalStateException when someone else changed the plan meanwhile
	 */
	void apply(int year, Edit edit, String actor) {
		if (this.plans.edit(year, Objects.requireNonNullElse(edit.version(), -1), actor) == 0) {
			throw new IllegalStateException("计划刚在别处改过（或已提交），这一步没有做；请点“重新读取”，看过新的内容再改");
		}
		switch (Objects.requireNonNullElse(edit.kind(), "")) {
			case "swap" -> swap(year, slot(year, edit.month()), slot(year, edit.other()), actor);
			case "replace" -> replace(year, slot(year, edit.month()), edit.lecturer(), actor);
			case "move" -> move(year, slot(year, edit.month()), edit.day(), actor);
			case "topic" -> topic(year, slot(year, edit.month()), edit.words(), actor);
			case "remark" -> remark(year, slot(year, edit.month()), edit.words(), actor);
			case "redraft" -> redraft(year, actor);
			case "undo" -> undo(year, actor);
			default -> throw new IllegalArgumentException("没有这样的修改；请刷新页面后再试");
		}
	}

	private void swap(int year, Slot one, Slot other, String actor) {
		if (one.slotMonth() == other.slotMonth()) {
			throw new IllegalArgumentException("请选择另一个月来对调");
		}
		store(year, Kind.SWAPPED,
				"%d月（%s）与%d月（%s）".formatted(one.slotMonth(), who(one.lecturerId()), other.slotMonth(),
						who(other.lecturerId())),
				List.of(one, other), List.of(one.givenAs(other, swapped(other)), other.givenAs(one, swapped(one))),
				actor);
	}

	/** Only the first reason is kept, however often someone is moved. */
	private static String swapped(Slot from) {
		String reason = from.reason();
		int at = reason.indexOf(BEFORE);
		String first = (at < 0) ? reason : reason.substring(at + BEFORE.length());
		return Words.cut("机关党委由" + from.slotMonth() + "月对调到本月" + BEFORE + first, LONGEST_REASON);
	}

	private void replace(int year, Slot slot, @Nullable String lecturer, String actor) {
		Member member = this.roster.members()
			.stream()
			.filter((one) -> one.id().equals(lecturer))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请输入几个字，从列表里选择在岗的人"));
		if (member.id().equals(slot.lecturerId())) {
			throw new IllegalArgumentException(slot.slotMonth() + "月已经由" + member.name() + "主讲；请换另一位");
		}
		String topic = this.turns.pool(year)
			.proposal(member.id(), this.books.lectures().turn(slot.slotMonth()))
			.map(Proposal::topic)
			.orElse("");
		store(year, Kind.REPLACED, "%d月：%s → %s".formatted(slot.slotMonth(), who(slot.lecturerId()), member.name()),
				List.of(slot),
				List.of(slot.givenBy(member.id(), member.branchCode(), topic, reason(year, slot, member.id()))), actor);
	}

	private String reason(int year, Slot slot, String lecturer) {
		LectureSlot next = next(year, slot.slotMonth());
		Choice chosen = next.chosen();
		if (chosen != null && chosen.id().equals(lecturer)) {
			return Words.cut("机关党委换人，按规则轮到。" + next.reason(), LONGEST_REASON);
		}
		return next.passedOver()
			.stream()
			.filter((one) -> one.id().equals(lecturer))
			.findFirst()
			.map((one) -> Words.cut("机关党委指定。按规则：" + one.reason(), LONGEST_REASON))
			.orElse("机关党委指定。");
	}

	/**
	 * Whose turn it is in a month of a plan apart from who is planned.
	 * @param year of the plan
	 * @param month 1 to 12
	 * @return the slot
	 */
	@Transactional(readOnly = true)
	LectureSlot next(int year, int month) {
		List<Slot> planned = this.slots.slots(year);
		List<Choice> choices = new ArrayList<>(this.turns.settled(year, months(year, planned)));
		planned.stream().filter((one) -> one.lecturerId() != null).map(this.turns::choice).forEach(choices::add);
		Set<String> unable = new HashSet<>();
		choices.stream().filter((one) -> one.month() == month).forEach((one) -> unable.add(one.id()));
		return this.turns.next(YearMonth.of(year, month), choices, unable);
	}

	static List<YearMonth> months(int year, List<Slot> slots) {
		return slots.stream().map((slot) -> YearMonth.of(year, slot.slotMonth())).toList();
	}

	private void move(int year, Slot slot, @Nullable LocalDate day, String actor) {
		LocalDate byRule = this.days.of(YearMonth.of(year, slot.slotMonth()));
		LocalDate to = Objects.requireNonNullElse(day, byRule);
		if (to.equals(slot.heldOn())) {
			throw new IllegalArgumentException(slot.slotMonth() + "月已经定在" + Words.day(to) + "；请选另一天");
		}
		store(year, Kind.MOVED, "%d月：%s → %s".formatted(slot.slotMonth(), Words.day(slot.heldOn()), Words.day(to)),
				List.of(slot), List.of(slot.on(to, !to.equals(byRule))), actor);
	}

	private void topic(int year, Slot slot, @Nullable String words, String actor) {
		String topic = Reasons.optional(Objects.requireNonNullElse(words, ""), LONGEST_TOPIC, "题目");
		store(year, Kind.TOPIC, "%d月：%s → %s".formatted(slot.slotMonth(), quoted(slot.topic()), quoted(topic)),
				List.of(slot), List.of(slot.about(topic)), actor);
	}

	private void remark(int year, Slot slot, @Nullable String words, String actor) {
		String remark = Reasons.optional(Objects.requireNonNullElse(words, ""), LONGEST_REMARK, "说明");
		store(year, Kind.REMARKED, "%d月：%s".formatted(slot.slotMonth(), quoted(remark)), List.of(slot),
				List.of(slot.remarked(remark)), actor);
	}

	private void redraft(int year, String actor) {
		List<Slot> before = this.slots.slots(year);
		this.drafting.draft(year);
		this.plans.note(year, Kind.REDRAFTED, "", write(before), null, actor, this.register.now());
	}

	/**
	 * The newest step that is not taken back yet.
	 * @param year of the plan
	 * @return empty when nothing was edited
	 */
	@Transactional(readOnly = true)
	Optional<PlanEvent> newest(int year) {
		List<PlanEvent> events = this.plans.events(year);
		Set<Integer> undone = new HashSet<>();
		events.stream().map(PlanEvent::undoes).filter(Objects::nonNull).forEach(undone::add);
		return events.stream()
			.filter((event) -> event.beforeSlots() != null && !undone.contains(event.ordinal()))
			.reduce((older, newer) -> newer);
	}

	private void undo(int year, String actor) {
		PlanEvent event = newest(year).orElseThrow(() -> new IllegalArgumentException("没有可以撤销的修改"));
		List<Slot> before = read(Objects.requireNonNull(event.beforeSlots()));
		if (event.kind() == Kind.REDRAFTED) {
			this.slots.clear(year);
			before.forEach((slot) -> this.slots.insert(year, slot));
		}
		else {
			before.forEach((slot) -> this.slots.update(year, slot));
		}
		this.plans.note(year, Kind.UNDONE, event.kind().label() + " " + event.words(), null, event.ordinal(), actor,
				this.register.now());
	}

	private void store(int year, Kind kind, String words, List<Slot> before, List<Slot> after, String actor) {
		after.forEach((slot) -> this.slots.update(year, slot));
		this.plans.note(year, kind, words, write(before), null, actor, this.register.now());
	}

	private Slot slot(int year, @Nullable Integer month) {
		return this.slots.slots(year)
			.stream()
			.filter((slot) -> Objects.equals(slot.slotMonth(), month))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择计划里的月份"));
	}

	private String who(@Nullable String lecturer) {
		return (lecturer != null) ? this.names.person(lecturer) : "未定";
	}

	private static String quoted(String words) {
		return words.isEmpty() ? "（空）" : "“" + words + "”";
	}

	private String write(List<Slot> before) {
		try {
			return this.json.writeValueAsString(before);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Slot> read(String text) {
		try {
			return List.of(this.json.readValue(text, Slot[].class));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One step.
	 *
	 * @param version of the plan it was made from
	 * @param kind swap, replace, move, topic, remark, redraft or undo
	 * @param month which
	 * @param other with which it is swapped
	 * @param lecturer staff number of the new one
	 * @param day the new one, null for the one by the rule
	 * @param words the new topic or remark
	 */
	record Edit(@Nullable Integer version, @Nullable String kind, @Nullable Integer month, @Nullable Integer other,
			@Nullable String lecturer, @Nullable LocalDate day, @Nullable String words) {
	}

}
