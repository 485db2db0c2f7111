package cn.shizhao.evaluation.progress;

import java.util.EnumSet;

import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page of a running quarter.
 */
@Controller
class ProgressController {

	private final ProgressPage page;

	private final CurrentUser currentUser;

	ProgressController(ProgressPage page, CurrentUser currentUser) {
		this.page = page;
		this.currentUser = currentUser;
	}

	@GetMapping("/progress/{period}")
	String show(@PathVariable String period, Model model) {
		model.addAttribute("view", this.page.of(Period.parse(period), this.currentUser.actor()));
		model.addAttribute("stages", EnumSet.range(Stage.REPORTING, Stage.APPROVED));
		return "progress";
	}

	/** Only the cell of the task is answered; htmx puts it in its place. */
	@PostMapping("/progress/{period}/tasks/{taskId}/urge")
	String urge(@PathVariable String period, @PathVariable String taskId, Model model) {
		Actor office = this.currentUser.actor().require("只有机关党委办公室可以催办", Role.ORGAN_OFFICE);
		model.addAttribute("recipients", this.page.urge(period, taskId, office));
		return "progress :: urged";
	}

}
