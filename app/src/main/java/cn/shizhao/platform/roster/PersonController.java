package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableException;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.LoginLog;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One person of the roster, for the office; what changed so far, for the auditors, too.
 */
@Controller
class PersonController {

	private static final int PER_PAGE = 50;

	private final PersonEdits edits;

	private final RosterChangeMapper changes;

	private final RosterMapper roster;

	private final LoginLog logins;

	private final RosterNames names;

	private final OfficeOnly office;

	private final CurrentUser user;

	PersonController(PersonEdits edits, RosterChangeMapper changes, RosterMapper roster, LoginLog logins,
			RosterNames names, OfficeOnly office, CurrentUser user) {
		this.edits = edits;
		this.changes = changes;
		this.roster = roster;
		this.logins = logins;
		this.names = names;
		this.office = office;
		this.user = user;
	}

	@GetMapping("/roster/people")
	String add(Model model) {
		this.office.actor();
		return show(this.edits.form(""), model);
	}

	@GetMapping("/roster/people/{id}")
	String edit(@PathVariable String id, Model model) {
		this.office.actor();
		return show(this.edits.form(id), model);
	}

	@PostMapping("/roster/people")
	String change(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") List<String> roles,
			Model model) {
		String actor = this.office.actor();
		PersonForm form = new PersonForm(fields.getOrDefault("person", ""), fields, roles,
				fields.getOrDefault("scope", ""));
		try {
			return "redirect:/roster/imports/" + this.edits.change(form, actor);
		}
		catch (TableException ex) {
			model.addAttribute("problems", ex.problems());
			return show(form, model);
		}
	}

	@PostMapping("/roster/people/{id}/leave")
	String leave(@PathVariable String id) {
		return "redirect:/roster/imports/" + this.edits.leave(id, this.office.actor());
	}

	@GetMapping("/roster/changes")
	String changes(@RequestParam(required = false) @Nullable String key, @RequestParam(defaultValue = "1") int page,
			Model model) {
		if (!this.user.actor().is(Role.AUDITOR)) {
			this.office.actor();
		}
		String wanted = Objects.requireNonNullElse(key, "").strip();
		int found = this.changes.count(wanted);
		Paging paging = Paging.of(found, page, PER_PAGE);
		model.addAllAttributes(Map.of("changes", this.changes.find(wanted, paging.size(), paging.offset()), "found",
				found, "paging", paging, "key", wanted, "names", this.names));
		return "roster-changes";
	}

	private String show(PersonForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("sections", this.roster.sections());
		model.addAttribute("branches", this.roster.branches());
		model.addAttribute("posts", Post.LABELS);
		model.addAttribute("statuses", RosterReader.POLITICAL);
		model.addAttribute("duties", Duty.LABELS);
		model.addAttribute("secretary", Role.BRANCH_SECRETARY.label());
		model.addAttribute("changes", form.id().isEmpty() ? List.of() : this.changes.find(form.id(), PER_PAGE, 0));
		model.addAttribute("names", this.names);
		model.addAttribute("logins", form.id().isEmpty() ? List.of() : this.logins.newest(form.id()));
		return "roster-person";
	}

}
