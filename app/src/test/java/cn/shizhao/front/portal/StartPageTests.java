package cn.shizhao.front.portal;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.database.DiskSpace;
import cn.shizhao.platform.engine.MyTasks;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.task.ReturnedTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Who is told that a disk runs short: those who can do something about it, and everybody
 * once nothing new is taken.
 */
class StartPageTests {

	private static final String SHORT = "数据文件夹所在的磁盘只剩 500 MB";

	private final WorkingCalendar calendar = mock(WorkingCalendar.class);

	private final DiskSpace disk = mock(DiskSpace.class);

	private final StartPage page = new StartPage(mock(MyTasks.class), mock(ReturnedTasks.class),
			mock(QuarterProgress.class), mock(OwnStandings.class), mock(Roster.class), this.calendar,
			mock(CalendarFiles.class), this.disk, Clock.systemDefaultZone());

	@ParameterizedTest
	@CsvSource({ "operator, false, true", "organ-office, false, true", "auditor, false, false", "member, false, false",
			"operator, true, true", "member, true, true" })
	void whoIsToldThatADiskRunsShort(String group, boolean full, boolean told) {
		given(this.calendar.covers(anyInt())).willReturn(true);
		given(this.disk.warnings()).willReturn(List.of(SHORT));
		given(this.disk.full()).willReturn(full);
		List<String> notices = this.page.of(new Actor("ZZ0001", "某人", Set.of(group))).notices();
		assertThat(notices.contains(SHORT)).isEqualTo(told);
	}

}
