package cn.shizhao.platform.year;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.MyTasks;
import cn.shizhao.platform.year.CalendarView.Day;
import cn.shizhao.platform.year.CalendarView.Item;
import cn.shizhao.platform.year.CalendarView.Task;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Schedule.Entry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts together the calendar of a month or a year for one person.
 */
@Component
class CalendarPage {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final int WEEK = 7;

	private final Schedule schedule;

	private final WorkingCalendar calendar;

	private final CalendarFiles files;

	private final MyTasks tasks;

	private final Clock clock;

	CalendarPage(Schedule schedule, WorkingCalendar calendar, CalendarFiles files, MyTasks tasks, Clock clock) {
		this.schedule = schedule;
		this.calendar = calendar;
		this.files = files;
		this.tasks = tasks;
		this.clock = clock;
	}

	CalendarView view(YearMonth month, @Nullable Kind kind) {
		return new CalendarView(month, today(), kind, Arrays.asList(Kind.values()), notice(month.getYear()));
	}

	private @Nullable String notice(int year) {
		return this.calendar.covers(year) ? null
				: year + " 年还没有工作日历文件，工作日暂按星期一至星期五计算，日程到时可能变动；请运维人员把 " + year + ".csv 放入日历文件夹，不用重新启动。";
	}

	/**
	 * The weeks that a month touches.
	 * @param month which
	 * @param kind the only kind wanted, null for all
	 * @param actor who looks
	 * @return weeks of seven days, from Monday on
	 */
	List<List<Day>> weeks(YearMonth month, @Nullable Kind kind, Actor actor) {
		LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		Map<LocalDate, List<Item>> items = IntStream.rangeClosed(first.getYear(), last.getYear())
			.boxed()
			.flatMap((year) -> items(year, kind, actor))
			.collect(Collectors.groupingBy((item) -> item.occasion().day()));
		Map<LocalDate, List<Task>> due = due();
		List<Day> days = first.datesUntil(last.plusDays(1))
			.map((date) -> new Day(date, weekday(date), YearMonth.from(date).equals(month), date.equals(today()),
					this.calendar.isWorkingDay(date), remark(date), items.getOrDefault(date, List.of()),
					due.getOrDefault(date, List.of())))
			.toList();
		return IntStream.range(0, days.size() / WEEK)
			.mapToObj((week) -> days.subList(week * WEEK, (week + 1) * WEEK))
			.toList();
	}

	private String remark(LocalDate date) {
		return this.files.remark(date)
			.map((words) -> ((this.calendar.isWorkingDay(date) ? "班 " : "休 ") + words).strip())
			.orElse("");
	}

	private Map<LocalDate, List<Task>> due() {
		LocalDateTime now = LocalDateTime.now(this.clock);
		return this.tasks.list()
			.stream()
			.filter((task) -> task.dueAt() != null)
			.collect(
					Collectors.groupingBy((task) -> task.dueAt().toLocalDate(),
							Collectors.mapping(
									(task) -> new Task(task.name(), task.subject(), task.path(),
											TIME.format(task.dueAt()), task.dueAt().isBefore(now)),
									Collectors.toList())));
	}

	/**
	 * The occasions of a year.
	 * @param year four digits
	 * @param kind the only kind wanted, null for all
	 * @param actor who looks
	 * @return in the order of their days
	 */
	List<Item> list(int year, @Nullable Kind kind, Actor actor) {
		return items(year, kind, actor).toList();
	}

	private Stream<Item> items(int year, @Nullable Kind kind, Actor actor) {
		return this.schedule.of(year)
			.stream()
			.filter((entry) -> kind == null || entry.occasion().kind() == kind)
			.map((entry) -> item(entry, actor));
	}

	private Item item(Entry entry, Actor actor) {
		Occasion occasion = entry.occasion();
		boolean due = entry.ahead() && !occasion.day().isAfter(today());
		return new Item(occasion, weekday(occasion.day()), mayOpen(occasion.kind(), actor) ? occasion.path() : null,
				left(occasion), starts(occasion), due ? entry.obstacle().orElse(null) : null);
	}

	private static String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
	}

	/** Everything else is open to everyone. */
	private static boolean mayOpen(Kind kind, Actor actor) {
		return kind != Kind.REVIEW || actor.seesAll() || actor.is(Role.SECTION_HEAD) || actor.is(Role.BRANCH_SECRETARY);
	}

	/** Something may need weeks of work before its day. */
	private static String starts(Occasion occasion) {
		LocalDateTime starts = occasion.startsAt();
		return (starts == null || occasion.state() != State.AHEAD || starts.toLocalDate().equals(occasion.day())) ? ""
				: starts.getMonthValue() + "月" + starts.getDayOfMonth() + "日自动开始";
	}

	private String left(Occasion occasion) {
		if (occasion.day().isBefore(today()) || occasion.state() == State.DONE || occasion.state() == State.CANCELLED) {
			return "";
		}
		if (occasion.day().equals(today())) {
			return "今天";
		}
		long days = today().plusDays(1)
			.datesUntil(occasion.day().plusDays(1))
			.filter(this.calendar::isWorkingDay)
			.count();
		return "还有 " + days + " 个工作日";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
