package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Occasions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the next year's plan to the year: begun in November, ready at the end of
 * December.
 */
@Component
@Transactional
class PlanOccasions implements Occasions {

	private static final LocalTime BEGINS = LocalTime.of(8, 0);

	private final LecturePlans plans;

	private final Roster roster;

	private final WorkingCalendar calendar;

	PlanOccasions(LecturePlans plans, Roster roster, WorkingCalendar calendar) {
		this.plans = plans;
		this.roster = roster;
		this.calendar = calendar;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Occasion> of(int year) {
		int planned = year + 1;
		LocalDate begins = this.calendar.firstWorkingDayFrom(LocalDate.of(year, Month.NOVEMBER, 1));
		LocalDate ready = this.calendar.plusWorkingDays(LocalDate.of(planned, Month.JANUARY, 1), -1);
		return List.of(new Occasion(Kind.LECTURE_PLAN, String.valueOf(planned), LecturePlan.title(planned), ready,
				this.plans.tooLate(planned) ? null : begins.atTime(BEGINS), state(planned), "支部书记、机关党委",
				"/lecture-plans/" + planned));
	}

	private State state(int year) {
		return this.plans.find(year).map((plan) -> plan.published() ? State.DONE : State.UNDER_WAY).orElse(State.AHEAD);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> obstacle(Occasion occasion) {
		return this.roster.branches().isEmpty() || this.roster.members().isEmpty()
				? Optional.of("花名册里还没有支部和人员，不能征集讲堂计划的申报；请先在“花名册”页导入") : Optional.empty();
	}

	@Override
	public void begin(Occasion occasion) {
		this.plans.start(Integer.parseInt(occasion.key()));
	}

}
