package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;
import cn.shizhao.platform.engine.Tasks.TaskRef;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the fact check form.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/facts")
class FactCheckController {

	private static final String TASK = "userTask_checkFacts";

	private final Tasks tasks;

	private final CheckViews views;

	private final Drafts drafts;

	private final Corrections corrections;

	FactCheckController(Tasks tasks, CheckViews views, Drafts drafts, Corrections corrections) {
		this.tasks = tasks;
		this.views = views;
		this.drafts = drafts;
		this.corrections = corrections;
	}

	@GetMapping
	CheckView view(@PathVariable String taskId) {
		return this.views.view(period(this.tasks.open(taskId, TASK)), taskId);
	}

	@GetMapping("/{kind}/{code}")
	List<CheckView.Line> lines(@PathVariable String taskId, @PathVariable Subject kind, @PathVariable String code) {
		return this.views.linesOf(period(this.tasks.open(taskId, TASK)), kind, code);
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<CheckDraft> draft) {
		TaskRef task = this.tasks.open(taskId, TASK);
		draft.content().check();
		return this.drafts.save(task, draft);
	}

	@PostMapping("/corrections")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void correct(@PathVariable String taskId, @RequestBody Correction correction) {
		TaskRef task = this.tasks.open(taskId, TASK);
		this.corrections.correct(period(task), correction.key(), correction.amount(), correction.why(),
				task.assignee());
	}

	@PostMapping("/corrections/undo")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void takeBack(@PathVariable String taskId, @RequestBody Correction correction) {
		TaskRef task = this.tasks.open(taskId, TASK);
		this.corrections.takeBack(period(task), correction.key(), correction.why(), task.assignee());
	}

	private static Period period(TaskRef task) {
		return Period.parse(task.id("period"));
	}

	/**
	 * A correction as the form sends it.
	 *
	 * @param subject member, branch or section
	 * @param id staff number or unit code
	 * @param indicator which value
	 * @param value the right value as typed; empty when a correction is taken back
	 * @param reason why
	 */
	record Correction(Subject subject, String id, Indicator indicator, @Nullable String value,
			@Nullable String reason) {

		BigDecimal amount() {
			return AmountText.parse(Objects.requireNonNullElse(this.value, ""));
		}

		String why() {
			return Objects.requireNonNullElse(this.reason, "");
		}

		FactKey key() {
			return new FactKey(this.subject, this.id, this.indicator);
		}

	}

}
