package cn.shizhao.inspection.finding;

import java.time.LocalDate;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.ResponseBook.Grade;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the findings: everyone sees what concerns them.
 */
@Controller
@RequestMapping("/findings")
class FindingController {

	private final FindingPages pages;

	private final FindingDesk desk;

	private final Roster roster;

	private final CurrentUser user;

	private final String bureau;

	FindingController(FindingPages pages, FindingDesk desk, Roster roster, CurrentUser user,
			@Value("${shizhao.bureau}") String bureau) {
		this.pages = pages;
		this.desk = desk;
		this.roster = roster;
		this.user = user;
		this.bureau = bureau;
	}

	@ModelAttribute("query")
	FindingQuery query(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable Grade grade,
			@RequestParam(required = false) @Nullable Integer clause, @RequestParam(defaultValue = "") String unit,
			@RequestParam(defaultValue = "false") boolean counting,
			@RequestParam(defaultValue = "false") boolean overdue, @RequestParam(defaultValue = "") String q) {
		return new FindingQuery(FindingQuery.Viewer.of(this.user.actor()), from, to, FindingState.ofCode(state), grade,
				clause, unit, counting, overdue, q.strip());
	}

	@GetMapping
	String show(@ModelAttribute("query") FindingQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("view", this.pages.view(query, page));
		model.addAttribute("states", FindingState.values());
		model.addAttribute("grades", Grade.values());
		model.addAttribute("clauses", this.pages.clauses());
		model.addAttribute("sections", this.roster.sections());
		model.addAttribute("inspects", inspects(this.user.actor()));
		return "findings";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@ModelAttribute("query") FindingQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = this.pages.export(query);
		return Download.table(table.name(), table, format);
	}

	@GetMapping("/clauses")
	String clauses(Model model) {
		model.addAttribute("clauses", this.pages.clauses());
		model.addAttribute("bureau", this.bureau);
		return "findings-clauses";
	}

	@GetMapping("/round")
	String round(Model model) {
		Actor actor = this.user.actor();
		FindingEntryController.requireInspector(actor);
		model.addAttribute("today", this.pages.today(actor.id()));
		return "findings-round";
	}

	@GetMapping("/{id}")
	String detail(@PathVariable String id, Model model) {
		model.addAttribute("view", seen(id));
		return "finding";
	}

	@GetMapping("/{id}/evidence")
	ResponseEntity<byte[]> evidence(@PathVariable String id) {
		Evidence file = this.pages.evidence(id, this.user.actor()).orElseThrow(FindingController::missing);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.body(file.content());
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		seen(id);
		this.desk.withdraw(id, reason, this.user.actor());
		after.addFlashAttribute("done", "已撤回，已通知当事人不再追究。");
		return "redirect:/findings/" + id;
	}

	@PostMapping("/{id}/replace")
	String replace(@PathVariable String id, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		seen(id);
		Finding finding = this.desk.replace(id, subject, reason, this.user.actor());
		after.addFlashAttribute("done", "已更正当事人，原来的人已收到不再追究的通知。");
		return "redirect:/findings/" + finding.id();
	}

	@PostMapping("/{id}/urge")
	String urge(@PathVariable String id, RedirectAttributes after) {
		seen(id);
		after.addFlashAttribute("done", "已催办 " + this.desk.urge(id, this.user.actor()).size() + " 人。");
		return "redirect:/findings/" + id;
	}

	private FindingLine.Detail seen(String id) {
		return this.pages.detail(id, this.user.actor()).orElseThrow(FindingController::missing);
	}

	private static boolean inspects(Actor actor) {
		return actor.is(Role.DISCIPLINE) || actor.is(Role.ORGAN_OFFICE);
	}

	private static ResponseStatusException missing() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个问题，或您不能看");
	}

}
