package cn.shizhao.lecture.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.lecture.session.LectureEvent.Kind;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.year.ScheduleChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where lectures change. A change that does not fit the state fails with a
 * Chinese message and changes nothing; every change is noted. The day of a planned
 * lecture is worked out anew whenever it is read, unless it was set by hand.
 */
@Service
@Transactional
class LectureRegister implements Lectures {

	static final String SYSTEM = "系统";

	private final LectureMapper mapper;

	private final LectureDays days;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LectureRegister(LectureMapper mapper, LectureDays days, ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.days = days;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void schedule(List<Scheduled> lectures) {
		lectures.forEach(this::schedule);
		this.events.publishEvent(new ScheduleChanged());
	}

	private void schedule(Scheduled planned) {
		String month = planned.month().toString();
		Optional<Lecture> before = this.mapper.find(month);
		if (before.isEmpty()) {
			this.mapper.insert(month, planned, now());
		}
		else if (this.mapper.replan(month, planned, now()) == 0) {
			if (!scheduled(before.get()).equals(planned)) {
				throw new IllegalArgumentException(before.get().title() + "已经开始（“" + before.get().state().label()
						+ "”），计划不能再改；请在“月讲堂”页办理改期、更换主讲人或取消");
			}
			return;
		}
		note(month, Kind.SCHEDULED, planned.lecturer(), "", SYSTEM);
	}

	@Override
	public void keepPast(List<Scheduled> lectures) {
		lectures.forEach((past) -> {
			String month = past.month().toString();
			this.mapper.insert(month, past, now());
			this.mapper.putBehind(month);
			note(month, Kind.ENTERED_LATE, past.lecturer(), "", SYSTEM);
		});
	}

	@Override
	@Transactional(readOnly = true)
	public List<Scheduled> all() {
		return lectures().filter((one) -> one.state() != LectureState.CANCELLED)
			.map(LectureRegister::scheduled)
			.toList();
	}

	private static Scheduled scheduled(Lecture one) {
		return new Scheduled(one.month(), one.heldOn(), one.fixed(), one.module(), one.theme(), one.topic(),
				one.lecturerId(), one.branchCode(), one.reason());
	}

	/**
	 * Every lecture there is.
	 * @return in the order of the months
	 */
	@Transactional(readOnly = true)
	Stream<Lecture> lectures() {
		return this.mapper.all().stream().map(this::onItsDay);
	}

	@Transactional(readOnly = true)
	Optional<Lecture> find(String month) {
		return this.mapper.find(month).map(this::onItsDay);
	}

	/**
	 * One lecture.
	 * @throws IllegalArgumentException with a Chinese message when there is none
	 */
	@Transactional(readOnly = true)
	Lecture get(String month) {
		return find(month).orElseThrow(() -> new IllegalArgumentException(month + " 没有排定月讲堂；请在“月讲堂”页核对"));
	}

	private Lecture onItsDay(Lecture one) {
		return (one.state() == LectureState.PLANNED && !one.fixed()) ? one.on(this.days.of(one.month())) : one;
	}

	@Transactional(readOnly = true)
	List<LectureEvent> events(String month) {
		return this.mapper.events(month);
	}

	/**
	 * Those who said that they cannot lecture this month.
	 */
	@Transactional(readOnly = true)
	List<String> unable(String month) {
		return events(month).stream()
			.filter((event) -> event.kind() == Kind.DECLINED && event.personId() != null)
			.map(LectureEvent::personId)
			.distinct()
			.toList();
	}

	void open(String month, String by) {
		moved(month, this.mapper.open(month, locked(month).heldOn()));
		note(month, Kind.OPENED, null, "", by);
	}

	void decline(String month, String why, String by) {
		Lecture one = locked(month);
		if (one.state() != LectureState.PREPARING) {
			moved(month, 0);
		}
		note(month, Kind.DECLINED, one.lecturerId(), why, by);
	}

	void handIn(String month, String topic, @Nullable String text, String by) {
		moved(month, this.mapper.handIn(month, topic, text));
		note(month, Kind.HANDED_IN, null, topic, by);
	}

	void review(String month, boolean accepted, String why, String by) {
		moved(month, this.mapper.move(month, LectureState.SUBMITTED,
				accepted ? LectureState.REVIEWED : LectureState.PREPARING));
		note(month, accepted ? Kind.ACCEPTED : Kind.RETURNED, null, why, by);
	}

	void arrange(String month, String place, String time, String by) {
		Lecture before = locked(month);
		if (!before.place().equals(place) || !before.time().equals(time)) {
			moved(month, this.mapper.arrange(month, place, time));
			note(month, Kind.ARRANGED, null, (place + " " + time).strip(), by);
		}
	}

	void replace(String month, Member next, String why, String by) {
		moved(month, this.mapper.replace(month, next.id(), next.branchCode(), why));
		note(month, Kind.REPLACED, next.id(), why, by);
	}

	void moveTo(String month, LocalDate day, String why, String by) {
		LocalDate before = locked(month).heldOn();
		moved(month, this.mapper.moveTo(month, day));
		note(month, Kind.MOVED, null, ChineseTime.date(before) + " → " + ChineseTime.date(day) + "：" + why, by);
		this.events.publishEvent(new ScheduleChanged());
	}

	void cancel(String month, String why, String by) {
		moved(month, this.mapper.cancel(month));
		note(month, Kind.CANCELLED, null, why, by);
		this.events.publishEvent(new ScheduleChanged());
	}

	void noticed(String month) {
		moved(month, this.mapper.noticed(month, now()));
		note(month, Kind.NOTICED, null, "", SYSTEM);
	}

	void hold(String month) {
		moved(month, this.mapper.move(month, LectureState.REVIEWED, LectureState.HELD));
		note(month, Kind.HELD, null, "", SYSTEM);
	}

	void summarize(String month, String summary, String by) {
		moved(month, this.mapper.summarize(month, summary));
		note(month, Kind.SUMMARIZED, null, "", by);
	}

	void archive(String month) {
		moved(month, this.mapper.archive(month, now()));
		note(month, Kind.ARCHIVED, null, "", SYSTEM);
	}

	/** Branches enter attendance at the same moment; each waits for the one before. */
	void note(String month, Kind kind, @Nullable String person, String words, String by) {
		this.mapper.lock(month);
		this.mapper.note(month, kind, person, words, by, now());
	}

	/**
	 * One lecture, which nobody else changes until the transaction ends.
	 */
	Lecture locked(String month) {
		this.mapper.lock(month);
		return get(month);
	}

	private void moved(String month, int rows) {
		if (rows == 0) {
			Lecture one = get(month);
			throw new IllegalStateException(one.title() + "现在是“" + one.state().label() + "”，不能这样办理；可能刚被别人办过，请刷新");
		}
	}

	LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
