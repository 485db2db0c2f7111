package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.lecture.plan.Conflict.Weight;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureMonth.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Finds what speaks against a plan as it stands, by the rules in force, the calendar and
 * the roster.
 *
 * @param year of the plan
 * @param today the day it is looked at
 * @param calendar for working days
 * @param quota how often people and branches may lecture
 * @param settled who gives the lectures of months outside the plan
 * @param proposals of the branches
 * @param onDuty whether someone is in service
 * @param name of a person
 * @param branch name of a branch
 */
record PlanCheck(int year, LocalDate today, WorkingCalendar calendar, Quota quota, List<Choice> settled,
		List<Proposal> proposals, Predicate<String> onDuty, UnaryOperator<String> name, UnaryOperator<String> branch) {

	/**
	 * Everything that speaks against a plan.
	 * @param slots its months
	 * @param ineligible why the rules would not let someone lecture, by month
	 * @return by month, the worst first
	 */
	List<Conflict> of(List<Slot> slots, Map<Integer, String> ineligible) {
		List<Conflict> conflicts = new ArrayList<>();
		for (Slot slot : slots) {
			Stream.of(day(slot, slots), lecturer(slot, slots, ineligible), branch(slot, slots), topic(slot))
				.flatMap((found) -> found)
				.filter(Objects::nonNull)
				.sorted((one, other) -> one.weight().compareTo(other.weight()))
				.forEach(conflicts::add);
		}
		return conflicts;
	}

	private Stream<@Nullable Conflict> day(Slot slot, List<Slot> slots) {
		LocalDate day = slot.heldOn();
		String said = Words.day(day);
		String same = months(slots, (other) -> other != slot && other.heldOn().equals(day));
		return Stream.of(blocks(slot, day.getYear() != this.year, said + "不在" + this.year + "年；请改日期"),
				blocks(slot, !day.isAfter(this.today), said + "已经到了或过了；请改成以后的日期"),
				blocks(slot, !this.calendar.isWorkingDay(day), said + "不是工作日；请改日期"),
				blocks(slot, !same.isEmpty(), "与" + same + "的讲课在同一天（" + said + "）；请改日期"));
	}

	private Stream<@Nullable Conflict> lecturer(Slot slot, List<Slot> slots, Map<Integer, String> ineligible) {
		String person = slot.lecturerId();
		if (person == null) {
			return Stream.of(blocks(slot, true, "还没有主讲人；请点“换人”选一位"));
		}
		if (!this.onDuty.test(person)) {
			return Stream.of(blocks(slot, true, this.name.apply(person) + "已不在岗，不能主讲；请换人"));
		}
		List<Integer> months = months(slots, (choice) -> choice.id().equals(person), true);
		return Stream.of(
				blocks(slot, months.size() > this.quota.perPerson(),
						"%s本年安排了 %d 次（%s），每人最多 %d 次；请换人".formatted(this.name.apply(person), months.size(),
								Words.months(months), this.quota.perPerson())),
				remark(slot, ineligible.containsKey(slot.slotMonth()),
						this.name.apply(person) + "不具备资格：" + ineligible.get(slot.slotMonth())));
	}

	private Stream<@Nullable Conflict> branch(Slot slot, List<Slot> slots) {
		String code = slot.branchCode();
		if (code == null) {
			return Stream.empty();
		}
		List<Integer> months = months(slots, (choice) -> code.equals(choice.branch()), true);
		List<Integer> near = months.stream()
			.filter((month) -> month != slot.slotMonth() && Math.abs(month - slot.slotMonth()) < this.quota.gap())
			.toList();
		String name = this.branch.apply(code);
		return Stream.of(
				remark(slot, months.size() > this.quota.perBranch(),
						"%s本年安排了 %d 次（%s），每支部最多 %d 次".formatted(name, months.size(), Words.months(months),
								this.quota.perBranch())),
				remark(slot, !near.isEmpty(),
						"%s在%s也有安排，相隔不到 %d 个月".formatted(name, Words.months(near), this.quota.gap())));
	}

	/** What a branch proposed for another theme, on a topic that was not changed. */
	private Stream<@Nullable Conflict> topic(Slot slot) {
		if (slot.topic().isEmpty()) {
			return Stream.of(conflict(slot, Weight.HINT, slot.lecturerId() != null, "题目待定，主讲人交讲稿时补上"));
		}
		return this.proposals.stream()
			.filter((one) -> one.lecturerId().equals(slot.lecturerId()) && one.topic().equals(slot.topic()))
			.filter((one) -> one.theme() != slot.theme() && one.module() != slot.module())
			.map((one) -> conflict(slot, slot.edited() ? Weight.REMARK : Weight.HINT, true,
					"题目是按“%s · %s”申报的，与本月的模块、主题都不同".formatted(one.module().label(), one.theme().label())));
	}

	private List<Integer> months(List<Slot> slots, Predicate<Choice> whose, boolean withSettled) {
		Stream<Choice> planned = slots.stream()
			.filter((slot) -> slot.lecturerId() != null)
			.map((slot) -> new Choice(slot.slotMonth(), slot.lecturerId(), slot.lecturerId(), slot.branchCode()));
		return Stream.concat(planned, withSettled ? this.settled.stream() : Stream.empty())
			.filter(whose)
			.map(Choice::month)
			.sorted()
			.toList();
	}

	private static String months(List<Slot> slots, Predicate<Slot> which) {
		return slots.stream().filter(which).map((slot) -> slot.slotMonth() + "月").collect(Collectors.joining("、"));
	}

	private static @Nullable Conflict blocks(Slot slot, boolean there, String words) {
		return conflict(slot, Weight.BLOCKS, there, words);
	}

	private static @Nullable Conflict remark(Slot slot, boolean there, String words) {
		return conflict(slot, Weight.REMARK, there, words);
	}

	private static @Nullable Conflict conflict(Slot slot, Weight weight, boolean there, String words) {
		return there ? new Conflict(slot.slotMonth(), weight, words) : null;
	}

}
