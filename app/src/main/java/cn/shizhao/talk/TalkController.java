package cn.shizhao.talk;

import java.time.LocalDate;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
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
 * The pages of the talks.
 */
@Controller
@RequestMapping("/talks")
class TalkController {

	private final TalkPages pages;

	private final TalkSteps steps;

	private final CurrentUser user;

	TalkController(TalkPages pages, TalkSteps steps, CurrentUser user) {
		this.pages = pages;
		this.steps = steps;
		this.user = user;
	}

	@ModelAttribute("query")
	TalkQuery query(@RequestParam(defaultValue = "") String trigger, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String branch, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
		return TalkQuery.of(trigger, state, branch, q, from, to);
	}

	@GetMapping
	String show(@ModelAttribute("query") TalkQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("view", this.pages.view(query, page, this.user.actor()));
		model.addAttribute("triggers", Trigger.values());
		model.addAttribute("states", TalkState.values());
		return "talks";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@ModelAttribute("query") TalkQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = this.pages.export(query, this.user.actor());
		return Download.table(table.name(), table, format);
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		model.addAttribute("talk", this.pages.detail(id, this.user.actor()));
		model.addAttribute("office", this.user.actor().is(Role.ORGAN_OFFICE));
		model.addAttribute("confidential", TalkScope.CONFIDENTIAL);
		return "talk";
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable String id, @RequestParam String reason, RedirectAttributes after) {
		String office = this.user.actor().require("只有机关党委办公室可以取消谈话", Role.ORGAN_OFFICE).id();
		this.steps.cancel(id, reason, office);
		after.addFlashAttribute("done", "谈话已取消，手上有任务的人会收到消息。");
		return "redirect:/talks/" + id;
	}

}
