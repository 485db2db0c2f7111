package cn.shizhao.evaluation.round;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Opens quarters: the choice the start form offers, and the button on a page.
 */
@Controller
class EvaluationController {

	private final Quarters quarters;

	private final Evaluations evaluations;

	private final Deadlines deadlines;

	private final CurrentUser user;

	EvaluationController(Quarters quarters, Evaluations evaluations, Deadlines deadlines, CurrentUser user) {
		this.quarters = quarters;
		this.evaluations = evaluations;
		this.deadlines = deadlines;
		this.user = user;
	}

	@GetMapping("/api/evaluations/startable")
	@ResponseBody
	Startable startable() {
		refuseUnlessOffice();
		return new Startable(choices(this.quarters.startable()),
				ChineseTime.date(this.deadlines.inWorkingDays(EvaluationService.REPORT_DAYS).dueOn()));
	}

	@GetMapping("/api/evaluations/years")
	@ResponseBody
	List<Choice> years() {
		refuseUnlessOffice();
		return choices(this.evaluations.startableYears());
	}

	private static List<Choice> choices(List<Period> periods) {
		return periods.stream().map((period) -> new Choice(period.toString(), period.label())).toList();
	}

	@PostMapping("/evaluations")
	String start(@RequestParam String period) {
		refuseUnlessOffice();
		Period quarter = Period.parse(period);
		this.quarters.start(quarter);
		return "redirect:/progress/" + quarter;
	}

	private void refuseUnlessOffice() {
		this.user.actor().require("只有机关党委办公室可以开启季度测评", Role.ORGAN_OFFICE);
	}

	/**
	 * What the start form offers.
	 *
	 * @param quarters the quarters to choose from, newest first
	 * @param dueText when the reports will be due, in words
	 */
	record Startable(List<Choice> quarters, String dueText) {
	}

	/**
	 * One period.
	 *
	 * @param period its business key
	 * @param label its name
	 */
	record Choice(String period, String label) {
	}

}
