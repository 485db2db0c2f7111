package cn.shizhao.platform.year;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.year.CalendarView.Item;
import cn.shizhao.platform.year.Occasion.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The calendar, for everyone: a month, a year as a list, a table to keep.
 */
@Controller
class CalendarController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2098;

	private final CalendarPage page;

	private final Subscriptions subscriptions;

	private final CurrentUser user;

	private final Clock clock;

	CalendarController(CalendarPage page, Subscriptions subscriptions, CurrentUser user, Clock clock) {
		this.page = page;
		this.subscriptions = subscriptions;
		this.user = user;
		this.clock = clock;
	}

	@GetMapping("/calendar")
	String calendar(@RequestParam(defaultValue = "month") String view, @RequestParam(defaultValue = "") String month,
			@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String kind,
			Model model) {
		Actor actor = this.user.actor();
		Kind wanted = kind(kind);
		YearMonth shown = month(month, year);
		model.addAttribute("view", this.page.view(shown, wanted));
		model.addAttribute("subscription", this.subscriptions.of(actor.id()).orElse(null));
		if (view.equals("list")) {
			model.addAttribute("items", this.page.list(shown.getYear(), wanted, actor));
			return "calendar-list";
		}
		model.addAttribute("weeks", this.page.weeks(shown, wanted, actor));
		return "calendar";
	}

	@GetMapping("/calendar/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "xlsx") String format) {
		int shown = month("", year).getYear();
		List<List<Object>> rows = this.page.list(shown, kind(kind), this.user.actor())
			.stream()
			.map(CalendarController::row)
			.toList();
		TableExport table = new TableExport("工作日历", List.of("日期", "星期", "类别", "事项", "状态", "负责"), rows);
		return Download.table("工作日历-" + shown, table, format);
	}

	private static List<Object> row(Item item) {
		Occasion one = item.occasion();
		return List.of(one.day(), item.weekday(), one.kind().label(), one.title(), one.state().label(),
				one.responsible());
	}

	private YearMonth month(String month, @Nullable Integer year) {
		YearMonth now = YearMonth.now(this.clock);
		YearMonth shown;
		try {
			shown = month.isEmpty() ? now : YearMonth.parse(month);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("月份“" + month + "”不对；应写成 2026-10 这样", ex);
		}
		if (year != null) {
			shown = (year == shown.getYear()) ? shown : YearMonth.of(year, 1);
		}
		if (shown.getYear() < FIRST_YEAR || shown.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException(
					"年份 " + shown.getYear() + " 不对；日历只有 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 年");
		}
		return shown;
	}

	private static @Nullable Kind kind(String name) {
		try {
			return name.isEmpty() ? null : Kind.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("没有“" + name + "”这一类事项；请在日历页上选择类别", ex);
		}
	}

}
