package cn.shizhao.platform.startup;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.WorkingCalendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints where to go, with which logins, and where the data lies. Printed and not logged,
 * because a log would keep the first administrator's password.
 */
@Component
class StartMessage {

	private final Environment environment;

	private final WorkingCalendar calendar;

	private final Clock clock;

	private final String url;

	private final ObjectProvider<StartNotice> notices;

	StartMessage(Environment environment, WorkingCalendar calendar, Clock clock,
			@Value("${spring.datasource.url}") String url, ObjectProvider<StartNotice> notices) {
		this.environment = environment;
		this.calendar = calendar;
		this.clock = clock;
		this.url = url;
		this.notices = notices;
	}

	@EventListener(ApplicationReadyEvent.class)
	void print() {
		print(System.out);
	}

	void print(PrintStream out) {
		List<String> lines = new ArrayList<>();
		this.notices.orderedStream().map(StartNotice::atStart).forEach(lines::addAll);
		lines.add(0, "数据：" + DataPlace.inWords(this.url));
		String address = "http://localhost:" + this.environment.getProperty("local.server.port", "8080") + "/";
		lines.add(0, "地址：" + address);
		calendarsMissing().forEach((year) -> lines.add("提醒：缺少 " + year + " 年的工作日历，这一年暂按周一至周五算工作日；请把 " + year
				+ ".csv 放进日历文件夹（" + this.environment.getProperty("shizhao.calendar") + "），不用重新启动"));
		out.println();
		out.println("实招已启动");
		lines.forEach((line) -> out.println("  " + line));
		out.println();
		out.flush();
	}

	/** In December the deadlines of the next year are counted already. */
	private Stream<Integer> calendarsMissing() {
		LocalDate today = LocalDate.now(this.clock);
		return Stream.of(today.getYear(), today.plusMonths(1).getYear())
			.distinct()
			.filter((year) -> !this.calendar.covers(year));
	}

}
