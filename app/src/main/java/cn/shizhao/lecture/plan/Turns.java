package cn.shizhao.lecture.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.lecture.session.Successors;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureMonth;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LecturePlanner;
import cn.shizhao.rules.LectureSlot;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is by the roster workbook in force: those whom the branches proposed come
 * first, all full members in service only where none of them may.
 */
@Component
@Transactional(readOnly = true)
class Turns implements Successors {

	private static final String PROPOSED = "支部申报。";

	private static final String NOT_PROPOSED = "支部申报的人都不能在本月主讲，从全体正式党员中轮选。";

	private final RuleBooks books;

	private final Roster roster;

	private final RosterNames names;

	private final ProposalMapper proposals;

	private final LectureHistory register;

	Turns(RuleBooks books, Roster roster, RosterNames names, ProposalMapper proposals, LectureHistory register) {
		this.books = books;
		this.roster = roster;
		this.names = names;
		this.proposals = proposals;
		this.register = register;
	}

	/**
	 * Plans months of a year; the others are taken as the register has them.
	 * @param year four digits
	 * @param months which
	 * @return a slot a month
	 */
	List<LectureSlot> plan(int year, List<YearMonth> months) {
		LectureBook book = this.books.lectures();
		LecturePlanner planner = LecturePlanner.of(book);
		CandidatePool pool = pool(year);
		List<Choice> choices = new ArrayList<>(settled(year, months));
		List<LectureSlot> proposed = planner.plan(
				months.stream().map((month) -> pool.proposed(month, turn(book, month))).toList(), List.copyOf(choices));
		proposed.stream().map(LectureSlot::chosen).filter((one) -> one != null).forEach(choices::add);
		List<LectureSlot> slots = new ArrayList<>();
		for (LectureSlot slot : proposed) {
			LectureSlot full = slot;
			if (slot.chosen() == null) {
				YearMonth month = YearMonth.of(year, slot.month());
				full = planner.plan(List.of(pool.everyone(month, turn(book, month))), List.copyOf(choices)).get(0);
				if (full.chosen() != null) {
					choices.add(full.chosen());
				}
			}
			slots.add(worded(full, pool));
		}
		return slots;
	}

	/** What the register has of the other months. */
	List<Choice> settled(int year, List<YearMonth> months) {
		return this.register.of(year)
			.stream()
			.filter((one) -> !months.contains(one.month()))
			.map(this::choice)
			.toList();
	}

	private Choice choice(Scheduled lecture) {
		return new Choice(lecture.month().getMonthValue(), lecture.lecturer(), this.names.person(lecture.lecturer()),
				lecture.branch());
	}

	/** Of its own, so that whoever asks may go on without an answer. */
	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public LectureSlot next(YearMonth month, Collection<String> unable) {
		return next(month, settled(month.getYear(), List.of()), unable);
	}

	/**
	 * Whose turn it is when some cannot come.
	 * @param month whose lecture
	 * @param plan who gives the lectures of the year
	 * @param unable staff numbers of those who cannot come
	 * @return the slot
	 */
	LectureSlot next(YearMonth month, Collection<Choice> plan, Collection<String> unable) {
		LectureBook book = this.books.lectures();
		LecturePlanner planner = LecturePlanner.of(book);
		CandidatePool pool = pool(month.getYear());
		LectureSlot slot = planner.next(pool.proposed(month, turn(book, month)), plan, unable);
		if (slot.chosen() == null) {
			slot = planner.next(pool.everyone(month, turn(book, month)), plan, unable);
		}
		return worded(slot, pool);
	}

	/**
	 * Whom the rules would not let lecture, whoever else does.
	 * @param slots the months
	 * @param year theirs
	 * @return why, by month; only for those who are not eligible
	 */
	Map<Integer, String> ineligible(int year, List<Slot> slots) {
		LectureBook book = this.books.lectures();
		LecturePlanner planner = LecturePlanner.of(book);
		CandidatePool pool = pool(year);
		Map<Integer, String> reasons = new HashMap<>();
		slots.stream().filter((slot) -> slot.lecturerId() != null).forEach((slot) -> {
			YearMonth month = YearMonth.of(year, slot.slotMonth());
			LectureMonth only = pool.only(slot.lecturerId(), month, turn(book, month));
			planner.next(only, List.of(), Set.of())
				.passedOver()
				.forEach((one) -> reasons.put(slot.slotMonth(), one.reason()));
		});
		return reasons;
	}

	Choice choice(Slot slot) {
		String lecturer = slot.lecturerId();
		return new Choice(slot.slotMonth(), lecturer, this.names.person(lecturer), slot.branchCode());
	}

	CandidatePool pool(int year) {
		List<Proposal> proposed = this.proposals.proposals(year);
		Map<String, Member> people = this.roster.members()
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		Set<String> onDuty = Set.copyOf(people.keySet());
		proposed.forEach((one) -> this.roster.member(one.lecturerId()).ifPresent((any) -> people.put(any.id(), any)));
		return new CandidatePool(people, onDuty, proposed, this.register.all(), chosenAuthors(year));
	}

	private Map<Integer, List<String>> chosenAuthors(int year) {
		return IntStream.rangeClosed(year - CandidatePool.MONTHS_BACK / LectureBook.MONTHS, year)
			.boxed()
			.collect(Collectors.toMap(Function.identity(), this.register::chosenAuthors));
	}

	private static LectureBook.Turn turn(LectureBook book, YearMonth month) {
		return book.turn(month.getMonthValue());
	}

	private static LectureSlot worded(LectureSlot slot, CandidatePool pool) {
		Choice chosen = slot.chosen();
		if (chosen == null) {
			return slot;
		}
		String whence = pool.isProposed(chosen.id()) ? PROPOSED : NOT_PROPOSED;
		return new LectureSlot(slot.month(), slot.module(), slot.theme(), chosen, whence + slot.reason(),
				slot.passedOver());
	}

}
