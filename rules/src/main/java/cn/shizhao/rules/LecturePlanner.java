package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureMonth.Choice;

/**
 * Plans who gives the lectures of a year by one lecture roster workbook: rules decide who
 * is eligible and who is chosen. Safe to share between threads and cheap to make; the
 * compiled rule bases are kept by the content of 资格 and 名额.
 */
public final class LecturePlanner {

	private final LectureBook book;

	private final LectureDraw draw;

	private LecturePlanner(LectureBook book) {
		this.book = book;
		this.draw = new LectureDraw(book);
	}

	/**
	 * The planner of a workbook.
	 * @param book a checked workbook
	 * @return the planner
	 */
	public static LecturePlanner of(LectureBook book) {
		return new LecturePlanner(book);
	}

	/**
	 * Plans months of which none is settled beforehand.
	 * @param months those to plan, each number once, in any order
	 * @return one slot a month, in the order of the months
	 * @throws IllegalArgumentException as {@link #plan(List, Collection)} does
	 */
	public List<LectureSlot> plan(List<LectureMonth> months) {
		return plan(months, List.of());
	}

	/**
	 * Plans months one after the other.
	 * <p>
	 * Those a row of 资格 applies to are ineligible. Of the others, those who or whose
	 * branch have all their lectures of the year, or whose branch has another one too
	 * near, are passed over; counted are what is settled beforehand for any month, later
	 * ones included, and what was chosen for the earlier months of this plan. The first
	 * of the rest in the order of 排序 is chosen, of equals the one with the lowest staff
	 * number.
	 * @param months those to plan, each number once, in any order
	 * @param settled who gives the lecture of a month whatever the rules say, at most one
	 * a month; months that are not to be planned count as well, and nobody settled need
	 * be a candidate
	 * @return one slot a month, in the order of the months
	 * @throws IllegalArgumentException in Chinese, when a month is not in 轮次, is given or
	 * settled twice, has an id twice, or a value has more than 40 digits
	 */
	public List<LectureSlot> plan(List<LectureMonth> months, Collection<Choice> settled) {
		Map<Integer, Choice> choices = new HashMap<>();
		settled.forEach((choice) -> {
			if (choices.putIfAbsent(this.book.turn(choice.month()).month(), choice) != null) {
				throw new IllegalArgumentException("%d 月指定了不止一位主讲人；每月只能指定一位".formatted(choice.month()));
			}
		});
		Distinct.require(months, LectureMonth::number, "%s 月出现了不止一次；每月只能排一次");
		List<LectureSlot> slots = new ArrayList<>(months.size());
		months.stream().sorted(Comparator.comparing(LectureMonth::number)).forEach((month) -> {
			Choice choice = choices.get(month.number());
			LectureSlot slot = (choice != null) ? settled(choice) : this.draw.slot(month, choices.values());
			if (slot.chosen() != null) {
				choices.put(slot.month(), slot.chosen());
			}
			slots.add(slot);
		});
		return slots;
	}

	/**
	 * Finds who gives a lecture instead of someone who cannot come: the next in turn.
	 * @param month the month with its candidates
	 * @param plan who gives the lectures of the year; what it says of this month does not
	 * count
	 * @param unable the staff numbers of those who cannot come; they are no candidates
	 * @return the slot, in which the ranks are those among the remaining candidates
	 * @throws IllegalArgumentException in Chinese, when the month is not in 轮次, has an id
	 * twice, or a value has more than 40 digits
	 */
	public LectureSlot next(LectureMonth month, Collection<Choice> plan, Collection<String> unable) {
		return this.draw.slot(
				new LectureMonth(month.number(),
						month.candidates().stream().filter((candidate) -> !unable.contains(candidate.id())).toList()),
				plan.stream().filter((choice) -> choice.month() != month.number()).toList());
	}

	private LectureSlot settled(Choice choice) {
		Turn turn = this.book.turn(choice.month());
		return new LectureSlot(turn.month(), turn.module(), turn.theme(), choice, LectureReasons.settled(choice),
				List.of());
	}

}
