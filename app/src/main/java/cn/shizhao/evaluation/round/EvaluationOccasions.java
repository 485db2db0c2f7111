package cn.shizhao.evaluation.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Occasions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the evaluation of each quarter to the first working day after it, and the choice
 * of the year's ten best to the first after its last quarter was announced, in April at
 * the latest.
 */
@Component
@Transactional
class EvaluationOccasions implements Occasions {

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private static final int QUARTERS = 4;

	private static final int APRIL = 4;

	private static final String OFFICE = "机关党委办公室";

	private final Evaluations evaluations;

	private final EvaluationMapper mapper;

	private final Quarters quarters;

	private final Processes processes;

	private final Roster roster;

	private final WorkingCalendar calendar;

	EvaluationOccasions(Evaluations evaluations, EvaluationMapper mapper, Quarters quarters, Processes processes,
			Roster roster, WorkingCalendar calendar) {
		this.evaluations = evaluations;
		this.mapper = mapper;
		this.quarters = quarters;
		this.processes = processes;
		this.roster = roster;
		this.calendar = calendar;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Occasion> of(int year) {
		// a last quarter that was announced late takes the choice along into a later year
		return Stream
			.concat(Stream.iterate(new Period(year - 1, QUARTERS), Period::next).limit(QUARTERS).map(this::quarter),
					IntStream.range(year - 2, year).mapToObj(Period::ofYear).map(this::annual))
			.filter((occasion) -> occasion.day().getYear() == year)
			.toList();
	}

	private Occasion quarter(Period period) {
		LocalDate day = this.calendar.firstWorkingDayFrom(period.next().start());
		State state = state(period);
		return new Occasion(Kind.EVALUATION, period.toString(), period.label() + "测评", day, day.atTime(OPENS), state,
				"各科室负责人、" + OFFICE, path(period, state));
	}

	private Occasion annual(Period year) {
		LocalDate opens = this.mapper.sealedOn(new Period(year.year(), QUARTERS).toString())
			.map((sealed) -> this.calendar.plusWorkingDays(sealed, 1))
			.orElse(null);
		LocalDate latest = this.calendar.firstWorkingDayFrom(LocalDate.of(year.year() + 1, APRIL, 1));
		State state = state(year);
		return new Occasion(Kind.ANNUAL, year.toString(), year.label() + "十佳标兵评选",
				(opens != null && opens.isAfter(latest)) ? opens : latest, (opens != null) ? opens.atTime(OPENS) : null,
				state, OFFICE, path(year, state));
	}

	private State state(Period period) {
		return this.evaluations.find(period)
			.map((evaluation) -> (evaluation.stage() == Stage.SEALED) ? State.DONE : State.UNDER_WAY)
			.orElse(State.AHEAD);
	}

	private static @Nullable String path(Period period, State state) {
		return (state == State.AHEAD) ? null : "/progress/" + period;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> obstacle(Occasion occasion) {
		return (occasion.kind() == Kind.EVALUATION && this.roster.members().isEmpty())
				? Optional.of("花名册里还没有在职人员；请机关党委办公室先在“花名册”页导入") : Optional.empty();
	}

	@Override
	public void begin(Occasion occasion) {
		Period period = Period.parseAny(occasion.key());
		if (this.evaluations.find(period).isPresent()) {
			return;
		}
		if (period.wholeYear()) {
			this.processes.start("annual-exemplars", occasion.key(), Map.of("period", occasion.key()));
		}
		else {
			this.quarters.start(period);
		}
	}

}
