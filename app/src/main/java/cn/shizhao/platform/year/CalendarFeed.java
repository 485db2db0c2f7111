package cn.shizhao.platform.year;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import cn.shizhao.platform.year.Occasion.State;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The calendar as Outlook and phones read it: this year's and the next year's occasions,
 * the same for everyone, so that a secret that got into wrong hands tells nothing about
 * anybody.
 */
@Component
class CalendarFeed {

	/** However often it is asked for, it is put together once in this time. */
	private static final Duration FRESH = Duration.ofMinutes(1);

	private final Schedule schedule;

	private final Clock clock;

	private @Nullable Made last;

	CalendarFeed(Schedule schedule, Clock clock) {
		this.schedule = schedule;
		this.clock = clock;
	}

	/**
	 * The feed.
	 * @return iCalendar in UTF-8, at most a minute old
	 */
	synchronized byte[] content() {
		Instant now = this.clock.instant();
		Made made = this.last;
		if (made == null || !now.isBefore(made.at().plus(FRESH)) || now.isBefore(made.at())) {
			made = new Made(now, make(now));
			this.last = made;
		}
		return made.content().clone();
	}

	private byte[] make(Instant now) {
		ICalendar calendar = new ICalendar();
		calendar.setProductId("-//shizhao//work year//ZH");
		calendar.setMethod(Method.publish());
		calendar.setName("实招工作日历");
		calendar.addExperimentalProperty("X-WR-CALNAME", "实招工作日历");
		calendar.addExperimentalProperty("X-PUBLISHED-TTL", ICalDataType.DURATION, "PT6H");
		int year = LocalDate.now(this.clock).getYear();
		List<Occasion> occasions = Stream.of(year, year + 1)
			.flatMap((one) -> this.schedule.of(one).stream())
			.map(Schedule.Entry::occasion)
			.toList();
		occasions.forEach((occasion) -> calendar.addEvent(event(occasion, Date.from(now))));
		return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
	}

	private static VEvent event(Occasion occasion, Date now) {
		VEvent event = new VEvent();
		event.setUid(occasion.kind().name().toLowerCase(Locale.ROOT) + "-" + occasion.key() + "@shizhao");
		event.setDateTimeStamp(now);
		event.setSummary(occasion.title());
		event.setDescription("负责：" + occasion.responsible() + "\n状态：" + occasion.state().label());
		event.addCategories(occasion.kind().label());
		event.setDateStart(new DateStart(day(occasion.day())));
		event.setDateEnd(new DateEnd(day(occasion.day().plusDays(1))));
		event.setTransparency(Transparency.transparent());
		event.setStatus((occasion.state() == State.CANCELLED) ? Status.cancelled() : Status.confirmed());
		return event;
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
	}

	private record Made(Instant at, byte[] content) {
	}

}
