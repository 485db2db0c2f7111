package cn.shizhao.lecture.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.lecture.plan.PlanEvent.Kind;
import cn.shizhao.lecture.plan.PlanTables.BranchAnswer;
import cn.shizhao.lecture.plan.PlanTables.HandedIn;
import cn.shizhao.lecture.plan.PlanTables.Line;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot;
import cn.shizhao.rules.LectureSlot.Outcome;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the forms of the committee show.
 */
@Component
@Transactional(readOnly = true)
class PlanForms {

	private static final int MOST_SUCCESSORS = 8;

	private final LecturePlans plans;

	private final PlanMapper mapper;

	private final SlotMapper slots;

	private final PlanTables tables;

	private final PlanChecks checks;

	private final PlanEdits edits;

	private final PlanSteps steps;

	private final Drafts drafts;

	private final RosterNames names;

	PlanForms(LecturePlans plans, PlanMapper mapper, SlotMapper slots, PlanTables tables, PlanChecks checks,
			PlanEdits edits, PlanSteps steps, Drafts drafts, RosterNames names) {
		this.plans = plans;
		this.mapper = mapper;
		this.slots = slots;
		this.tables = tables;
		this.checks = checks;
		this.edits = edits;
		this.steps = steps;
		this.drafts = drafts;
		this.names = names;
	}

	EditForm edit(int year) {
		LecturePlan plan = this.plans.get(year);
		return new EditForm(year, plan.version(), months(year), this.tables.answers(year), this.tables.articles(year),
				this.edits.newest(year)
					.map((event) -> (event.kind().label() + " " + event.words()).strip())
					.orElse(null),
				returned(year).orElse(null), plan.editedBy() == null ? "" : this.names.person(plan.editedBy()));
	}

	private List<Month> months(int year) {
		Map<Integer, List<Problem>> problems = this.checks.of(year, this.slots.slots(year))
			.stream()
			.collect(Collectors.groupingBy(Conflict::month,
					Collectors.mapping((one) -> new Problem(one.weight().name(), one.weight().label(), one.words()),
							Collectors.toList())));
		return this.tables.lines(year)
			.stream()
			.map((line) -> new Month(line, problems.getOrDefault(line.month(), List.of())))
			.toList();
	}

	private Optional<String> returned(int year) {
		List<PlanEvent> events = this.mapper.events(year);
		return events.stream()
			.filter((event) -> event.kind() == Kind.RETURNED || event.kind() == Kind.SUBMITTED)
			.reduce((older, newer) -> newer)
			.filter((event) -> event.kind() == Kind.RETURNED)
			.map((event) -> this.names.at(event.doneBy(), event.doneAt()) + "退回：" + event.words());
	}

	/**
	 * Whose turn it is in a month, and who comes after.
	 * @param year of the plan
	 * @param month 1 to 12
	 * @return at most eight, none when nobody may
	 */
	Successors successors(int year, int month) {
		if (this.slots.slots(year).stream().noneMatch((slot) -> slot.slotMonth() == month)) {
			throw new IllegalArgumentException("计划里没有" + month + "月；请刷新页面");
		}
		LectureSlot slot = this.edits.next(year, month);
		Choice chosen = slot.chosen();
		List<Successor> next = new ArrayList<>();
		if (chosen != null) {
			next.add(
					new Successor(chosen.id(), chosen.name(), this.names.branch(chosen.branch()), "轮到", slot.reason()));
		}
		Stream.of(Outcome.RANKED_LOWER, Outcome.GAP)
			.flatMap((outcome) -> slot.passedOver().stream().filter((one) -> one.outcome() == outcome))
			.limit(MOST_SUCCESSORS - next.size())
			.map((one) -> new Successor(one.id(), one.name(), "", one.outcome().label(), one.reason()))
			.forEach(next::add);
		return new Successors(next, next.isEmpty() ? slot.reason() : "");
	}

	ApproveForm approve(int year, String taskId, String person) {
		LecturePlan plan = this.plans.get(year);
		Draft<PlanSteps.Verdict> draft = this.drafts.of(taskId, PlanSteps.NO_VERDICT);
		return new ApproveForm(edit(year), this.steps.needsAnother(plan, person), draft.content(), draft.saved());
	}

	/**
	 * The form of the editors.
	 *
	 * @param year of the plan
	 * @param version to send back with every step
	 * @param months with what speaks against them
	 * @param answers of the branches
	 * @param articles handed in
	 * @param newest the step that can be taken back, null for none
	 * @param returned who returned it and why, null when it was not
	 * @param editedBy who edited last, empty before
	 */
	record EditForm(int year, int version, List<Month> months, List<BranchAnswer> answers, List<HandedIn> articles,
			@Nullable String newest, @Nullable String returned, String editedBy) {
	}

	/**
	 * A month.
	 *
	 * @param line as planned
	 * @param problems the worst first
	 */
	record Month(Line line, List<Problem> problems) {
	}

	/**
	 * Something that speaks against a month.
	 *
	 * @param weight BLOCKS, REMARK or HINT
	 * @param label of it
	 * @param words what is wrong
	 */
	record Problem(String weight, String label, String words) {
	}

	/**
	 * Who may lecture instead.
	 *
	 * @param people those next in turn
	 * @param nobody why there is nobody, empty when there is
	 */
	record Successors(List<Successor> people, String nobody) {
	}

	/**
	 * Someone who may lecture instead.
	 *
	 * @param id staff number
	 * @param name the name
	 * @param branch by name, empty where the reason says it
	 * @param outcome in a word
	 * @param reason in words
	 */
	record Successor(String id, String name, String branch, String outcome, String reason) {
	}

	/**
	 * The form of the approver.
	 *
	 * @param plan as it was submitted
	 * @param another whether someone else has to approve it
	 * @param draft what was prepared
	 * @param saved when and which revision the draft is
	 */
	record ApproveForm(EditForm plan, boolean another, PlanSteps.Verdict draft, @JsonUnwrapped Drafts.Saved saved) {
	}

}
