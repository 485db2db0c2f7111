package cn.shizhao.platform.roster;

import java.time.Clock;
import java.time.LocalDate;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the roster and its export.
 */
@Controller
class RosterController {

	private final RosterPages pages;

	private final CurrentUser user;

	private final Clock clock;

	RosterController(RosterPages pages, CurrentUser user, Clock clock) {
		this.pages = pages;
		this.user = user;
		this.clock = clock;
	}

	@ModelAttribute("query")
	RosterQuery query(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String branch,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable Boolean former) {
		return RosterQuery.of(q, branch, section, role, former);
	}

	@GetMapping("/roster")
	String show(@ModelAttribute("query") RosterQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("view", this.pages.page(query, page, actor));
		model.addAttribute("roles", Role.values());
		model.addAttribute("office", actor.is(Role.ORGAN_OFFICE));
		model.addAttribute("auditor", actor.is(Role.AUDITOR));
		return "roster";
	}

	@GetMapping("/roster/export")
	ResponseEntity<byte[]> export() {
		return Download.xlsx("花名册-" + LocalDate.now(this.clock) + ".xlsx", this.pages.export(this.user.actor()));
	}

}
