package cn.shizhao.inspection.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Occasions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the review of each quarter to the fifth working day after it.
 */
@Component
@Transactional
class ReviewOccasions implements Occasions {

	private static final int DAYS_AFTER = 5;

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private static final int QUARTERS = 4;

	private final QuarterReviews reviews;

	private final Processes processes;

	private final WorkingCalendar calendar;

	ReviewOccasions(QuarterReviews reviews, Processes processes, WorkingCalendar calendar) {
		this.reviews = reviews;
		this.processes = processes;
		this.calendar = calendar;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Occasion> of(int year) {
		return Stream.iterate(new Period(year - 1, QUARTERS), Period::next)
			.limit(QUARTERS)
			.map(this::occasion)
			.toList();
	}

	private Occasion occasion(Period period) {
		LocalDate day = this.calendar.plusWorkingDays(period.end(), DAYS_AFTER);
		State state = this.reviews.find(period)
			.map((review) -> (review.state() == ReviewState.CLOSED) ? State.DONE : State.UNDER_WAY)
			.orElse(State.AHEAD);
		return new Occasion(Kind.REVIEW, period.toString(), period.label() + "季讲评", day, day.atTime(OPENS), state,
				"机关党委办公室", "/reviews/" + period);
	}

	@Override
	public void begin(Occasion occasion) {
		if (this.reviews.find(Period.parse(occasion.key())).isEmpty()) {
			this.processes.start(QuarterReviews.PROCESS, "review-" + occasion.key(), Map.of("period", occasion.key()));
		}
	}

}
