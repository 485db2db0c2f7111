package cn.shizhao.lecture.session;

import java.util.List;

import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.web.bind.annotation.DeleteMapping;
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
 * Serves the forms of the lectures in Tasklist.
 */
@RestController
@RequestMapping("/api")
class LectureTaskController {

	private static final String PAPER = "userTask_handInPaper";

	private static final String SUCCESSOR = "userTask_decideSuccessor";

	private static final String REVIEW = "userTask_reviewPaper";

	private static final String ATTENDANCE = "userTask_enterAttendance";

	private static final String MAKE_UP = "userTask_confirmMakeUp";

	private static final String SUMMARY = "userTask_summarizeLecture";

	private final Tasks tasks;

	private final LectureForms forms;

	private final LectureFiles files;

	private final Drafts drafts;

	private final CurrentUser user;

	LectureTaskController(Tasks tasks, LectureForms forms, LectureFiles files, Drafts drafts, CurrentUser user) {
		this.tasks = tasks;
		this.forms = forms;
		this.files = files;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping("/lectures/startable")
	Startable startable() {
		this.user.actor().require("只有机关党委办公室可以开始月讲堂", Role.ORGAN_OFFICE);
		return new Startable(this.forms.startable());
	}

	@GetMapping("/tasks/{taskId}/lecture-paper")
	LectureForms.PaperForm paper(@PathVariable String taskId) {
		return this.forms.paper(month(this.tasks.open(taskId, PAPER)));
	}

	@PutMapping("/tasks/{taskId}/lecture-paper")
	Drafts.Saved savePaper(@PathVariable String taskId, @RequestBody Posted<LectureSteps.Paper> draft) {
		Tasks.TaskRef task = this.tasks.open(taskId, PAPER);
		return this.drafts.save(LectureSteps.paper(month(task)), draft, task.assignee());
	}

	@PostMapping("/tasks/{taskId}/lecture-paper/upload")
	LectureForms.PaperForm upload(@PathVariable String taskId, @RequestParam MultipartFile file) {
		Tasks.TaskRef task = this.tasks.open(taskId, PAPER);
		Upload upload = Upload.of(file);
		this.files.putDraft(month(task), upload.name(), upload.content(), task.assignee());
		return this.forms.paper(month(task));
	}

	@DeleteMapping("/tasks/{taskId}/lecture-paper/upload")
	LectureForms.PaperForm dropUpload(@PathVariable String taskId) {
		String month = month(this.tasks.open(taskId, PAPER));
		this.files.dropDraft(month);
		return this.forms.paper(month);
	}

	@GetMapping("/tasks/{taskId}/lecture-successor")
	LectureForms.SuccessorForm successor(@PathVariable String taskId) {
		return this.forms.successor(month(this.tasks.open(taskId, SUCCESSOR)));
	}

	@PutMapping("/tasks/{taskId}/lecture-successor")
	Drafts.Saved saveSuccessor(@PathVariable String taskId, @RequestBody Posted<Succession> draft) {
		Tasks.TaskRef task = this.tasks.open(taskId, SUCCESSOR);
		return this.drafts.save(LectureSteps.successor(month(task)), draft, task.assignee());
	}

	@GetMapping("/tasks/{taskId}/lecture-review")
	LectureForms.ReviewForm review(@PathVariable String taskId) {
		return this.forms.review(month(this.tasks.open(taskId, REVIEW)));
	}

	@PutMapping("/tasks/{taskId}/lecture-review")
	Drafts.Saved saveReview(@PathVariable String taskId, @RequestBody Posted<LectureSteps.Verdict> draft) {
		Tasks.TaskRef task = this.tasks.open(taskId, REVIEW);
		return this.drafts.save(LectureSteps.review(month(task)), draft, task.assignee());
	}

	@GetMapping("/tasks/{taskId}/lecture-attendance")
	LectureForms.AttendanceForm attendance(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, ATTENDANCE);
		return this.forms.attendance(month(task), task.id("branch"), taskId);
	}

	@PutMapping("/tasks/{taskId}/lecture-attendance")
	Drafts.Saved saveAttendance(@PathVariable String taskId, @RequestBody Posted<LectureClosing.Marks> draft) {
		return this.drafts.save(this.tasks.open(taskId, ATTENDANCE), draft);
	}

	@GetMapping("/tasks/{taskId}/lecture-make-up")
	LectureForms.MakeUpForm makeUp(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, MAKE_UP);
		return this.forms.makeUp(month(task), task.id("branch"), taskId);
	}

	@PutMapping("/tasks/{taskId}/lecture-make-up")
	Drafts.Saved saveMakeUp(@PathVariable String taskId, @RequestBody Posted<LectureClosing.MakeUps> draft) {
		return this.drafts.save(this.tasks.open(taskId, MAKE_UP), draft);
	}

	@GetMapping("/tasks/{taskId}/lecture-summary")
	LectureForms.SummaryForm summary(@PathVariable String taskId) {
		return this.forms.summary(month(this.tasks.open(taskId, SUMMARY)), taskId);
	}

	@PutMapping("/tasks/{taskId}/lecture-summary")
	Drafts.Saved saveSummary(@PathVariable String taskId, @RequestBody Posted<LectureClosing.Summary> draft) {
		return this.drafts.save(this.tasks.open(taskId, SUMMARY), draft);
	}

	@PostMapping("/tasks/{taskId}/lecture-summary/upload")
	LectureForms.SummaryForm addExtra(@PathVariable String taskId, @RequestParam MultipartFile file) {
		Tasks.TaskRef task = this.tasks.open(taskId, SUMMARY);
		Upload upload = Upload.of(file);
		this.files.addExtra(month(task), upload.name(), upload.content(), task.assignee());
		return this.forms.summary(month(task), taskId);
	}

	@DeleteMapping("/tasks/{taskId}/lecture-summary/upload/{id}")
	LectureForms.SummaryForm removeExtra(@PathVariable String taskId, @PathVariable String id) {
		String month = month(this.tasks.open(taskId, SUMMARY));
		this.files.removeExtra(month, id);
		return this.forms.summary(month, taskId);
	}

	private static String month(Tasks.TaskRef task) {
		return task.id("month");
	}

	/**
	 * What the start form shows.
	 *
	 * @param months whose lecture has not begun
	 */
	record Startable(List<LectureForms.Choice> months) {
	}

}
