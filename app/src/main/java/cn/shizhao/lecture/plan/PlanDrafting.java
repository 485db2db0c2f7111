package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.lecture.session.LectureDays;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts the months of a plan by the workbook in force: every month of the year whose
 * lecture is still ahead.
 */
@Service
@Transactional
class PlanDrafting {

	private static final int LONGEST_REASON = 2000;

	private final SlotMapper mapper;

	private final PlanMapper plans;

	private final LecturePlans register;

	private final Turns turns;

	private final RuleBooks books;

	private final LectureDays days;

	private final Clock clock;

	PlanDrafting(SlotMapper mapper, PlanMapper plans, LecturePlans register, Turns turns, RuleBooks books,
			LectureDays days, Clock clock) {
		this.mapper = mapper;
		this.plans = plans;
		this.register = register;
		this.turns = turns;
		this.books = books;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * Replaces the months and all who were passed over.
	 * @param year of the plan
	 * @throws IllegalStateException when the plan is past editing, or nothing of the year
	 * is left
	 */
	void draft(int year) {
		List<YearMonth> months = ahead(year);
		if (months.isEmpty()) {
			throw new IllegalStateException(year + "年已经没有可以安排的月讲堂；请改编下一年的讲堂计划");
		}
		if (this.plans.draft(year, this.books.lectures().hash(), this.register.now()) == 0) {
			throw new IllegalStateException(
					LecturePlan.title(year) + "现在是“" + this.register.get(year).state().label() + "”，不能起草；请刷新后再看");
		}
		this.mapper.clear(year);
		this.mapper.clearCandidates(year);
		CandidatePool pool = this.turns.pool(year);
		this.turns.plan(year, months).forEach((slot) -> {
			this.mapper.insert(year, slot(year, slot, pool));
			if (!slot.passedOver().isEmpty()) {
				this.mapper.insertCandidates(year, slot.month(), slot.passedOver());
			}
		});
	}

	private List<YearMonth> ahead(int year) {
		LocalDate today = LocalDate.now(this.clock);
		return IntStream.rangeClosed(1, LectureBook.MONTHS)
			.mapToObj((month) -> YearMonth.of(year, month))
			.filter((month) -> this.days.of(month).isAfter(today))
			.toList();
	}

	private Slot slot(int year, LectureSlot slot, CandidatePool pool) {
		Choice chosen = slot.chosen();
		return new Slot(slot.month(), slot.module(), slot.theme(), this.days.of(YearMonth.of(year, slot.month())),
				false, (chosen != null) ? chosen.id() : null, (chosen != null) ? chosen.branch() : null,
				topic(chosen, slot.month(), pool), Words.cut(slot.reason(), LONGEST_REASON), "", false);
	}

	private String topic(@Nullable Choice chosen, int month, CandidatePool pool) {
		return (chosen == null) ? ""
				: pool.proposal(chosen.id(), this.books.lectures().turn(month)).map(Proposal::topic).orElse("");
	}

}
