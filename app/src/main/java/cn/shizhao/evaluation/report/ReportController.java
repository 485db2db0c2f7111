package cn.shizhao.evaluation.report;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.OpenTasks;
import cn.shizhao.platform.engine.Tasks;

import org.springframework.http.ResponseEntity;
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
 * Serves the report form in Tasklist.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/report")
class ReportController {

	private final Tasks tasks;

	private final OpenTasks openTasks;

	private final ReportForms forms;

	private final ReportDrafts drafts;

	ReportController(Tasks tasks, OpenTasks openTasks, ReportForms forms, ReportDrafts drafts) {
		this.tasks = tasks;
		this.openTasks = openTasks;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping
	ReportForm form(@PathVariable String taskId) {
		return form(open(taskId));
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<Draft> draft) {
		Tasks.TaskRef task = open(taskId);
		return this.drafts.save(period(task), task.id("section"), draft, task.assignee());
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@PathVariable String taskId) {
		ReportForm form = form(open(taskId));
		return Download.xlsx("科室报送-%s-%s.xlsx".formatted(form.period(), form.sectionName()),
				ReportTemplate.write(form));
	}

	@PostMapping("/upload")
	ReportUpload.Read upload(@PathVariable String taskId, @RequestParam MultipartFile file) {
		Upload upload = Upload.of(file);
		return ReportUpload.read(form(open(taskId)), upload.name(), upload.content());
	}

	private Tasks.TaskRef open(String taskId) {
		return this.tasks.open(taskId, "userTask_reportSection");
	}

	private ReportForm form(Tasks.TaskRef task) {
		return this.forms.form(period(task), task.id("section"),
				this.openTasks.find(task.id())
					.map(OpenTasks.OpenTask::dueAt)
					.map((dueAt) -> dueAt.toLocalDate())
					.orElse(null));
	}

	private static Period period(Tasks.TaskRef task) {
		return Period.parse(task.id("period"));
	}

}
