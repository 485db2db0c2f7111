package cn.shizhao.platform.task;

import java.io.Serializable;
import java.time.LocalDate;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which people name their deputies.
 */
@Controller
@RequestMapping("/deputies")
class DeputyController {

	private final Deputies deputies;

	private final DeputyPages pages;

	private final Colleagues colleagues;

	private final CurrentUser user;

	DeputyController(Deputies deputies, DeputyPages pages, Colleagues colleagues, CurrentUser user) {
		this.deputies = deputies;
		this.pages = pages;
		this.colleagues = colleagues;
		this.user = user;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("view", this.pages.view(this.user.actor()));
		model.addAttribute("reserved", Reserved.values());
		return "deputies";
	}

	@PostMapping
	String name(@RequestParam(defaultValue = "") String principal, @RequestParam(defaultValue = "") String deputy,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		Actor actor = this.user.actor();
		boolean own = !actor.is(Role.ORGAN_OFFICE) || principal.isBlank();
		NewTerm wanted = new NewTerm(own ? actor.id() : this.colleagues.chosen(principal),
				this.colleagues.chosen(deputy), from, until, reason);
		try {
			DeputyTerm term = this.deputies.name(wanted, actor);
			after.addFlashAttribute("done", this.pages.named(term));
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			after.addFlashAttribute("entered", new Entered(principal, deputy, from, until, reason));
		}
		return "redirect:/deputies";
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable String id, RedirectAttributes after) {
		try {
			this.deputies.end(id, this.user.actor());
			after.addFlashAttribute("done", "代理已结束，没有办完的任务已经收回。");
		}
		catch (IllegalStateException ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/deputies";
	}

	/**
	 * As filled in, to be shown again; goes through the session.
	 */
	record Entered(String principal, String deputy, @Nullable LocalDate from, @Nullable LocalDate until,
			String reason) implements Serializable {
	}

}
