package cn.shizhao.front.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.front.portal.StartView.TaskLine;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.database.DiskSpace;
import cn.shizhao.platform.engine.MyTasks;
import cn.shizhao.platform.engine.MyTasks.MyTask;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.task.ReturnedTasks;

import org.springframework.stereotype.Component;

/**
 * Gathers the start page from what the features tell.
 */
@Component
class StartPage {

	private final MyTasks myTasks;

	private final ReturnedTasks returned;

	private final QuarterProgress progress;

	private final OwnStandings standings;

	private final Roster roster;

	private final WorkingCalendar calendar;

	private final CalendarFiles files;

	private final DiskSpace disk;

	private final Clock clock;

	StartPage(MyTasks myTasks, ReturnedTasks returned, QuarterProgress progress, OwnStandings standings, Roster roster,
			WorkingCalendar calendar, CalendarFiles files, DiskSpace disk, Clock clock) {
		this.myTasks = myTasks;
		this.returned = returned;
		this.progress = progress;
		this.standings = standings;
		this.roster = roster;
		this.calendar = calendar;
		this.files = files;
		this.disk = disk;
		this.clock = clock;
	}

	StartView of(Actor actor) {
		boolean office = actor.is(Role.ORGAN_OFFICE);
		return new StartView(notices(actor, office), office ? this.returned.count() : 0,
				this.myTasks.list().stream().map(this::line).toList(), this.progress.newest(), this.standings.of(actor),
				office);
	}

	private List<String> notices(Actor actor, boolean office) {
		List<String> notices = new ArrayList<>();
		int year = LocalDate.now(this.clock).getYear();
		Stream.of(year, LocalDate.now(this.clock).plusMonths(1).getYear())
			.distinct()
			.filter((one) -> !this.calendar.covers(one))
			.forEach((one) -> notices
				.add("缺少 " + one + " 年工作日历，该年期限暂按星期一至星期五计算；请运维人员把 " + one + ".csv 放入日历文件夹，不用重新启动。"));
		boolean keeper = office || actor.is(Role.OPERATOR);
		if (keeper && !this.files.problems().isEmpty()) {
			notices.add("工作日历文件有误，期限和日程仍按原来的日历计算；请运维人员改正文件，改好后自动生效：" + String.join("；", this.files.problems()));
		}
		if (keeper || this.disk.full()) {
			notices.addAll(this.disk.warnings());
		}
		if (office && this.roster.members().isEmpty()) {
			notices.add("花名册还是空的，请先在“花名册”页导入支部、科室和人员。");
		}
		return notices;
	}

	private TaskLine line(MyTask task) {
		LocalDateTime due = task.dueAt();
		return new TaskLine(task.name(), task.subject(), task.path(), task.claimed(),
				(due != null) ? ChineseTime.time(due) : "", due != null && due.isBefore(LocalDateTime.now(this.clock)));
	}

}
