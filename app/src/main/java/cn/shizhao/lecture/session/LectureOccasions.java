package cn.shizhao.lecture.session;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasions;
import org.springframework.stereotype.Component;

/**
 * Brings the lectures to the year.
 */
@Component
class LectureOccasions implements Occasions {

	private final LectureRegister register;

	private final LectureSteps steps;

	private final LectureTimes times;

	private final RosterNames names;

	LectureOccasions(LectureRegister register, LectureSteps steps, LectureTimes times, RosterNames names) {
		this.register = register;
		this.steps = steps;
		this.times = times;
		this.names = names;
	}

	@Override
	public List<Occasion> of(int year) {
		return this.register.lectures().filter((one) -> one.heldOn().getYear() == year).map(this::occasion).toList();
	}

	private Occasion occasion(Lecture one) {
		return new Occasion(Occasion.Kind.LECTURE, one.lectureMonth(), one.title(), one.heldOn(), startsAt(one),
				state(one), "主讲人 " + this.names.person(one.lecturerId()), "/lectures/" + one.lectureMonth());
	}

	private LocalDateTime startsAt(Lecture one) {
		LocalDateTime usual = this.times.opensAt(one.heldOn());
		return usual.isBefore(one.scheduledAt()) ? one.scheduledAt() : usual;
	}

	private static Occasion.State state(Lecture one) {
		return switch (one.state()) {
			case PLANNED -> Occasion.State.AHEAD;
			case PREPARING, SUBMITTED, REVIEWED, HELD -> Occasion.State.UNDER_WAY;
			case ARCHIVED -> Occasion.State.DONE;
			case CANCELLED -> Occasion.State.CANCELLED;
		};
	}

	@Override
	public void begin(Occasion occasion) {
		this.steps.begin(occasion.key());
	}

}
