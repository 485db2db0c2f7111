package cn.shizhao.inspection.review;

import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the reviews.
 */
@Controller
@RequestMapping("/reviews")
class ReviewController {

	private final ReviewPages pages;

	private final CurrentUser user;

	ReviewController(ReviewPages pages, CurrentUser user) {
		this.pages = pages;
		this.user = user;
	}

	@ModelAttribute
	void mayLook() {
		ReviewPages.refuseUnlessMayLook(this.user.actor());
	}

	@GetMapping
	String newest() {
		return "redirect:/reviews/" + this.pages.newest();
	}

	@GetMapping("/{period}")
	String show(@PathVariable String period, Model model) {
		model.addAttribute("view", this.pages.view(Period.parse(period), this.user.actor()));
		return "review";
	}

	@GetMapping("/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period) {
		ReviewView view = this.pages.view(Period.parse(period), this.user.actor());
		return Download.xlsx("季讲评-%s.xlsx".formatted(view.period()),
				TableExport.xlsx(List.copyOf(ReviewTables.of(view).values())));
	}

	@GetMapping("/{period}/{table}.csv")
	ResponseEntity<byte[]> csv(@PathVariable String period, @PathVariable String table) {
		ReviewView view = this.pages.view(Period.parse(period), this.user.actor());
		Map<String, TableExport> tables = ReviewTables.of(view);
		TableExport wanted = tables.get(table);
		if (wanted == null) {
			throw new IllegalArgumentException("没有“" + table + "”这张表，或您不能查看；请从“讲评”页下载");
		}
		return Download.csv("季讲评-%s-%s.csv".formatted(wanted.name(), view.period()), wanted.csv());
	}

}
