package cn.shizhao.platform.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
 * The pages of the tasks.
 */
@Controller
@RequestMapping("/tasks")
class TaskController {

	private final TaskPages pages;

	private final TaskHands hands;

	private final Urging urging;

	private final Colleagues colleagues;

	private final CurrentUser user;

	TaskController(TaskPages pages, TaskHands hands, Urging urging, Colleagues colleagues, CurrentUser user) {
		this.pages = pages;
		this.hands = hands;
		this.urging = urging;
		this.colleagues = colleagues;
		this.user = user;
	}

	@ModelAttribute("query")
	TaskQuery query(@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "") String process,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(defaultValue = "false") boolean returned, @RequestParam(defaultValue = "") String who) {
		return new TaskQuery(all, process, overdue, returned, who.strip());
	}

	@GetMapping
	String show(@ModelAttribute("query") TaskQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("view", this.pages.view(query, page, this.user.actor()));
		return "tasks";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@ModelAttribute("query") TaskQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = this.pages.export(query, this.user.actor());
		return Download.table(table.name(), table, format);
	}

	/** What cannot be urged is named; the others are urged all the same. */
	@PostMapping("/urge")
	String urgeAll(@RequestParam(name = "task", defaultValue = "") List<String> tasks, RedirectAttributes after) {
		Actor office = this.user.actor().require("只有机关党委办公室可以成批催办", Role.ORGAN_OFFICE);
		if (tasks.isEmpty()) {
			after.addFlashAttribute("problem", "还没有选任务；请在要催办的任务前打勾");
		}
		List<String> problems = new ArrayList<>();
		tasks.forEach((task) -> urge(task, office, problems));
		if (problems.size() < tasks.size()) {
			after.addFlashAttribute("done", "已催办 " + (tasks.size() - problems.size()) + " 项任务。");
		}
		after.addFlashAttribute("problems", problems);
		return "redirect:/tasks?all=true";
	}

	private void urge(String id, Actor office, List<String> problems) {
		try {
			DeskTask task = this.hands.seen(id, office);
			this.urging.urge(id, task.subject(), office.id());
		}
		catch (IllegalStateException ex) {
			problems.add(ex.getMessage());
		}
		catch (ResponseStatusException ex) {
			problems.add(Objects.requireNonNullElse(ex.getReason(), "有一项任务刚被办结"));
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		model.addAttribute("task", this.pages.detail(id, this.user.actor()));
		return "task";
	}

	@PostMapping("/{id}/urge")
	String urge(@PathVariable String id, RedirectAttributes after) {
		Actor actor = this.user.actor();
		DeskTask task = this.hands.seen(id, actor);
		if (!this.hands.rights(task, actor).urge()) {
			throw new AccessDeniedException("只有机关党委办公室、党组、机关党委和发起流程的人可以催办");
		}
		return done(after, id, Map.of(), () -> "已催办：" + this.urging.urge(id, task.subject(), actor.id()) + "。");
	}

	@PostMapping("/{id}/return")
	String giveBack(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		Actor actor = this.user.actor();
		this.hands.seen(id, actor);
		return done(after, id, Map.of("returnReason", reason), () -> {
			this.hands.giveBack(id, reason, actor);
			return "已退回，机关党委办公室会收到消息；填了一半的内容还在。";
		});
	}

	@PostMapping("/{id}/transfer")
	String transfer(@PathVariable String id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		Actor actor = this.user.actor();
		this.hands.seen(id, actor);
		return done(after, id, Map.of("to", to, "transferReason", reason), () -> {
			this.hands.transfer(id, this.colleagues.chosen(to), reason, actor);
			return "已转给" + this.colleagues.name(this.colleagues.chosen(to)) + "，对方会收到消息。";
		});
	}

	@PostMapping("/{id}/take-over")
	String takeOver(@PathVariable String id, RedirectAttributes after) {
		Actor actor = this.user.actor();
		this.hands.seen(id, actor);
		return done(after, id, Map.of(), () -> {
			this.hands.takeOver(id, actor);
			return "已接办；请点“去办理”打开表单，已经填的内容还在。";
		});
	}

	/** A task that went to somebody else may be nothing to the person any more. */
	private String done(RedirectAttributes after, String id, Map<String, String> entered, Step step) {
		try {
			after.addFlashAttribute("done", step.run());
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			entered.forEach(after::addFlashAttribute);
			return "redirect:/tasks/" + id;
		}
		return this.pages.stillSeen(id, this.user.actor()) ? "redirect:/tasks/" + id : "redirect:/tasks";
	}

	/**
	 * Does something with the task.
	 */
	private interface Step {

		String run();

	}

}
