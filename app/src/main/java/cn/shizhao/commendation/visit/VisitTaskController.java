package cn.shizhao.commendation.visit;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Serves the forms of the visits in Tasklist.
 */
@RestController
@RequestMapping("/api")
class VisitTaskController {

	private static final String CONSENT = "userTask_giveConsent";

	private static final String ARRANGEMENT = "userTask_arrangeVisit";

	private static final String REPORT = "userTask_recordVisit";

	private static final String HANDOVER = "userTask_handOverLetter";

	private static final String CLOSING = "userTask_closeVisits";

	private final Tasks tasks;

	private final VisitForms forms;

	private final VisitService visits;

	private final Photos photos;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final CurrentUser user;

	VisitTaskController(Tasks tasks, VisitForms forms, VisitService visits, Photos photos, Drafts drafts,
			Deadlines deadlines, CurrentUser user) {
		this.tasks = tasks;
		this.forms = forms;
		this.visits = visits;
		this.photos = photos;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.user = user;
	}

	@GetMapping("/visits/startable")
	Startable startable() {
		this.user.actor().require("只有机关党委办公室可以开始送喜报", Role.ORGAN_OFFICE);
		return new Startable(this.visits.startable()
			.stream()
			.map((period) -> new Choice(period.toString(), period.label()))
			.toList(), ChineseTime.date(this.deadlines.inWorkingDays(VisitSteps.ANSWER_DAYS).dueOn()));
	}

	@GetMapping("/tasks/{taskId}/visit-consent")
	VisitForm<Consent> consent(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, CONSENT);
		return this.forms.consent(period(task), task.id("exemplar"), taskId);
	}

	@PutMapping("/tasks/{taskId}/visit-consent")
	Drafts.Saved saveConsent(@PathVariable String taskId, @RequestBody Posted<Consent> draft) {
		return this.drafts.save(this.tasks.open(taskId, CONSENT), draft);
	}

	@GetMapping("/tasks/{taskId}/visit-arrangement")
	VisitForm<Arrangement> arrangement(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, ARRANGEMENT);
		return this.forms.arrangement(period(task), task.id("exemplar"), taskId);
	}

	@PutMapping("/tasks/{taskId}/visit-arrangement")
	Drafts.Saved saveArrangement(@PathVariable String taskId, @RequestBody Posted<Arrangement> draft) {
		return this.drafts.save(this.tasks.open(taskId, ARRANGEMENT), draft);
	}

	@GetMapping("/tasks/{taskId}/visit-report")
	VisitForm<VisitReport> report(@PathVariable String taskId) {
		return report(this.tasks.open(taskId, REPORT));
	}

	@PutMapping("/tasks/{taskId}/visit-report")
	Drafts.Saved saveReport(@PathVariable String taskId, @RequestBody Posted<VisitReport> draft) {
		return this.drafts.save(this.tasks.open(taskId, REPORT), draft);
	}

	@PostMapping("/tasks/{taskId}/visit-report/photo")
	Photographed photo(@PathVariable String taskId, @RequestParam MultipartFile file) {
		Tasks.TaskRef task = this.tasks.open(taskId, REPORT);
		this.photos.take(period(task), task.id("exemplar"), Upload.of(file).content());
		return new Photographed(true);
	}

	@GetMapping("/tasks/{taskId}/visit-handover")
	VisitForm<VisitReport> handover(@PathVariable String taskId) {
		return report(this.tasks.open(taskId, HANDOVER));
	}

	@PutMapping("/tasks/{taskId}/visit-handover")
	Drafts.Saved saveHandover(@PathVariable String taskId, @RequestBody Posted<VisitReport> draft) {
		return this.drafts.save(this.tasks.open(taskId, HANDOVER), draft);
	}

	@GetMapping("/tasks/{taskId}/visit-closing")
	VisitForm.Closing closing(@PathVariable String taskId) {
		return this.forms.closing(period(this.tasks.open(taskId, CLOSING)), taskId);
	}

	@PutMapping("/tasks/{taskId}/visit-closing")
	Drafts.Saved saveClosing(@PathVariable String taskId, @RequestBody Posted<VisitForm.Remark> draft) {
		return this.drafts.save(this.tasks.open(taskId, CLOSING), draft);
	}

	private VisitForm<VisitReport> report(Tasks.TaskRef task) {
		return this.forms.report(period(task), task.id("exemplar"), task.id());
	}

	private static Period period(Tasks.TaskRef task) {
		return Period.parseAny(task.id("period"));
	}

	/**
	 * What the start form offers.
	 *
	 * @param quarters newest first
	 * @param dueText when the answers will be due, in words
	 */
	record Startable(List<Choice> quarters, String dueText) {
	}

	/**
	 * One quarter.
	 *
	 * @param period its business key
	 * @param label its name
	 */
	record Choice(String period, String label) {
	}

	/**
	 * What taking a photo answers.
	 *
	 * @param photo always true
	 */
	record Photographed(boolean photo) {
	}

}
