package cn.shizhao.evaluation.selection;

import java.time.Clock;
import java.time.LocalDate;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a quarter's result.
 */
@Controller
@RequestMapping("/selection")
class ResultController {

	private final ResultPages pages;

	private final CurrentUser user;

	private final Clock clock;

	ResultController(ResultPages pages, CurrentUser user, Clock clock) {
		this.pages = pages;
		this.user = user;
		this.clock = clock;
	}

	@ModelAttribute
	ResultQuery query(@RequestParam(required = false) @Nullable String award,
			@RequestParam(required = false) @Nullable Integer round,
			@RequestParam(required = false) @Nullable String result,
			@RequestParam(required = false) @Nullable String branch,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String q) {
		return ResultQuery.of(award, round, result, branch, section, q);
	}

	@GetMapping
	String newest() {
		return "redirect:/selection/" + this.pages.newest(Period.of(LocalDate.now(this.clock)).previous());
	}

	@GetMapping("/{period}")
	String show(@PathVariable String period, @ModelAttribute ResultQuery query, Model model) {
		model.addAttribute("view", this.pages.view(Period.parseAny(period), query, this.user.actor()));
		model.addAttribute("awards", Selections.awards(Period.parseAny(period)));
		model.addAttribute("results", Result.values());
		return "selection";
	}

	@GetMapping("/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period, @ModelAttribute ResultQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		Period quarter = Period.parseAny(period);
		TableExport table = ResultExport.of(this.pages.view(quarter, query, this.user.actor()));
		String name = "%s-%s".formatted(table.name(), quarter);
		return Download.table(name, table, format);
	}

}
