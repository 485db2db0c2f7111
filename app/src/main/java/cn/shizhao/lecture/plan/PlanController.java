package cn.shizhao.lecture.plan;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the yearly plans.
 */
@Controller
@RequestMapping("/lecture-plans")
class PlanController {

	private final PlanPages pages;

	private final LecturePlans plans;

	private final CurrentUser user;

	PlanController(PlanPages pages, LecturePlans plans, CurrentUser user) {
		this.pages = pages;
		this.plans = plans;
		this.user = user;
	}

	@GetMapping
	String list(Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("plans", this.pages.list(actor));
		model.addAttribute("office", actor.is(Role.ORGAN_OFFICE));
		return "lecture-plans";
	}

	@GetMapping("/{year}")
	String show(@PathVariable int year, Model model) {
		model.addAttribute("view", this.pages.view(year, this.user.actor()));
		return "lecture-plan";
	}

	@GetMapping("/{year}/{month}")
	String passing(@PathVariable int year, @PathVariable int month, @RequestParam(defaultValue = "1") int page,
			Model model) {
		model.addAttribute("view", this.pages.passing(year, month, page, this.user.actor()));
		return "lecture-plan-month";
	}

	@GetMapping("/{year}/export")
	ResponseEntity<byte[]> export(@PathVariable int year, @RequestParam(defaultValue = "xlsx") String format) {
		return Download.table("讲堂计划-" + year, this.pages.export(year, this.user.actor()), format);
	}

	@PostMapping("/{year}/stop-waiting")
	String stopWaiting(@PathVariable int year, RedirectAttributes answer) {
		Actor actor = this.user.actor().require("只有机关党委办公室可以停止等待支部的申报", Role.ORGAN_OFFICE);
		this.plans.stopWaiting(year, actor.id());
		answer.addFlashAttribute("done", "不再等待没有答复的支部，系统正在起草计划，请稍后刷新。");
		return "redirect:/lecture-plans/" + year;
	}

}
