package cn.shizhao.commendation.visit;

import java.time.Clock;
import java.time.LocalDate;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the home visits.
 */
@Controller
@RequestMapping("/visits")
class VisitController {

	private final VisitPages pages;

	private final FamilyRequests requests;

	private final CurrentUser user;

	private final Clock clock;

	VisitController(VisitPages pages, FamilyRequests requests, CurrentUser user, Clock clock) {
		this.pages = pages;
		this.requests = requests;
		this.user = user;
		this.clock = clock;
	}

	@ModelAttribute
	void mayLook(Model model) {
		Actor actor = this.user.actor();
		VisitPages.refuseUnlessMayLook(actor);
		model.addAttribute("office", actor.is(Role.ORGAN_OFFICE));
	}

	@ModelAttribute
	VisitQuery query(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String visitor,
			@RequestParam(required = false) @Nullable String q) {
		return VisitQuery.of(state, visitor, q);
	}

	@GetMapping
	String newest() {
		return "redirect:/visits/"
				+ this.pages.newest().orElseGet(() -> Period.of(LocalDate.now(this.clock)).previous().toString());
	}

	@GetMapping("/{period}")
	String show(@PathVariable String period, @ModelAttribute VisitQuery query, Model model) {
		model.addAttribute("view", this.pages.view(Period.parseAny(period), query, this.user.actor()));
		model.addAttribute("query", query);
		model.addAttribute("states", VisitState.values());
		return "visits";
	}

	@GetMapping("/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period, @ModelAttribute VisitQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		Period quarter = Period.parseAny(period);
		TableExport table = VisitPages.export(this.pages.view(quarter, query, this.user.actor()));
		String name = "%s-%s".formatted(table.name(), quarter);
		return Download.table(name, table, format);
	}

	@GetMapping("/{period}/routes/{visitor}")
	String route(@PathVariable String period, @PathVariable String visitor, Model model) {
		model.addAttribute("sheet", this.pages.route(Period.parseAny(period), visitor, this.user.actor()));
		return "visit-route";
	}

	@GetMapping("/requests")
	String requests(Model model) {
		model.addAttribute("requests", this.pages.requests());
		return "visit-requests";
	}

	@PostMapping("/requests/{period}/{exemplar}/{attempt}")
	String answer(@PathVariable String period, @PathVariable String exemplar, @PathVariable int attempt,
			@RequestParam String answer, RedirectAttributes after) {
		Actor actor = this.user.actor().require("只有机关党委办公室可以登记请求的办理情况", Role.ORGAN_OFFICE);
		this.requests.answer(Period.parseAny(period), exemplar, attempt, answer, actor.id());
		after.addFlashAttribute("done", "已登记办理情况。");
		return "redirect:/visits/requests";
	}

}
