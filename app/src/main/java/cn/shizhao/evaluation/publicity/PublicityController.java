package cn.shizhao.evaluation.publicity;

import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.Collisions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The notice board, which everyone may read without a login, and the objections.
 */
@Controller
@RequestMapping("/publicity")
class PublicityController {

	private final PublicityPages pages;

	private final Objections objections;

	private final Trial trial;

	private final CurrentUser user;

	PublicityController(PublicityPages pages, Objections objections, Trial trial, CurrentUser user) {
		this.pages = pages;
		this.objections = objections;
		this.trial = trial;
		this.user = user;
	}

	@GetMapping
	String newest(Model model) {
		Optional<Publicity> newest = this.pages.newest();
		if (newest.isEmpty()) {
			model.addAttribute("view", null);
			return "publicity";
		}
		return show(newest.get().period().toString(), newest.get().number(), model);
	}

	@GetMapping("/{period}/{number}")
	String show(@PathVariable String period, @PathVariable int number, Model model) {
		model.addAttribute("view", this.pages.view(Period.parseAny(period), number));
		model.addAttribute("trial", this.trial.on());
		return "publicity";
	}

	@PostMapping("/{period}/{number}/objections")
	String raise(@PathVariable String period, @PathVariable int number, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes after) {
		Actor actor = this.user.actor();
		try {
			Collisions.retry(() -> {
				this.objections.raise(Period.parseAny(period), number, name, reason, actor.id());
				return true;
			}, "同时办理的人太多，异议没有收下；请再提交一次");
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("name", name);
			model.addAttribute("reason", reason);
			return show(period, number, model);
		}
		after.addFlashAttribute("done", "异议已送机关纪委，答复后会通知您。内容只有您、机关纪委和审计能看到。");
		return "redirect:/publicity/objections";
	}

	@PostMapping("/{period}/{number}/end")
	String end(@PathVariable String period, @PathVariable int number) {
		this.user.actor().require("只有" + Role.ORGAN_OFFICE.label() + "可以在示例里提前结束公示", Role.ORGAN_OFFICE);
		this.trial.end(Period.parseAny(period), number);
		return "redirect:/publicity/" + period + "/" + number;
	}

	@GetMapping("/objections")
	String objections(Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("objections", this.pages.objections(actor));
		model.addAttribute("all", Objections.readsAll(actor));
		return "objections";
	}

}
