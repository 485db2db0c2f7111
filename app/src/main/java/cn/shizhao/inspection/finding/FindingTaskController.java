package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the forms of a finding in Tasklist.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class FindingTaskController {

	private static final String RECTIFY = "userTask_rectifyFinding";

	private static final String APPEAL = "/finding-appeal";

	private static final String EXTENSION = "/finding-extension";

	private static final String ACCEPTANCE = "/finding-acceptance";

	private static final Map<String, String> RULINGS = Map.of(APPEAL, "userTask_hearAppeal", EXTENSION,
			"userTask_decideExtension", ACCEPTANCE, "userTask_acceptRectification");

	private final Tasks tasks;

	private final FindingPages pages;

	private final FindingMapper mapper;

	private final FindingSteps steps;

	private final Drafts drafts;

	private final CurrentUser user;

	FindingTaskController(Tasks tasks, FindingPages pages, FindingMapper mapper, FindingSteps steps, Drafts drafts,
			CurrentUser user) {
		this.tasks = tasks;
		this.pages = pages;
		this.mapper = mapper;
		this.steps = steps;
		this.drafts = drafts;
		this.user = user;
	}

	@GetMapping("/finding-rectification")
	Form<Rectification> rectification(@PathVariable String taskId) {
		return form(this.tasks.open(taskId, RECTIFY), Rectification.NONE);
	}

	@PutMapping("/finding-rectification")
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<Rectification> draft) {
		return this.drafts.save(this.tasks.open(taskId, RECTIFY), draft);
	}

	@GetMapping({ APPEAL, EXTENSION, ACCEPTANCE })
	Form<Ruling> ruling(@PathVariable String taskId, HttpServletRequest request) {
		return form(this.tasks.open(taskId, taskOf(request)), Ruling.NONE);
	}

	@PutMapping({ APPEAL, EXTENSION, ACCEPTANCE })
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<Ruling> draft, HttpServletRequest request) {
		return this.drafts.save(this.tasks.open(taskId, taskOf(request)), draft);
	}

	/** All three decide by the same form; only the task differs. */
	private static String taskOf(HttpServletRequest request) {
		String path = request.getRequestURI();
		return RULINGS.get(path.substring(path.lastIndexOf('/')));
	}

	private <T> Form<T> form(Tasks.TaskRef task, T none) {
		String id = task.id("finding");
		Finding finding = this.mapper.find(id).orElseThrow(() -> new IllegalStateException("没有问题 " + id + "；请刷新任务列表"));
		Drafts.Draft<T> draft = this.drafts.of(task.id(), none);
		return new Form<>(new Shown(this.pages.line(finding), this.pages.happened(id), this.mapper.evidences(id) > 0),
				this.steps.appealed(id), finding.dueOn(), this.steps.latest(finding),
				finding.inspectedBy(this.user.actor().id()), draft.content(), draft.saved());
	}

	/**
	 * What someone sees in a task of a finding.
	 *
	 * @param <T> what the form prepares
	 * @param finding what was found and what happened since
	 * @param appealed whether an appeal was heard already
	 * @param dueOn last day to put it right
	 * @param latest furthest day of an extension
	 * @param inspected whether the one who looks inspected
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Form<T>(Shown finding, boolean appealed, LocalDate dueOn, LocalDate latest, boolean inspected, T draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * A finding as the forms show it.
	 */
	record Shown(String id, String number, String subject, String section, String day, String place, int clause,
			String clauseText, String circumstances, String grade, int repeats, String facts, String inspectors,
			String due, boolean overdue, boolean evidence, List<FindingLine.Happened> happened) {

		Shown(FindingLine line, List<FindingLine.Happened> happened, boolean evidence) {
			this(line.finding().id(), line.finding().number(), line.subject(), line.section(), line.day(),
					line.finding().place(), line.finding().clauseNumber(), line.clause(),
					line.finding().circumstances().label(), line.finding().grade().label(), line.finding().repeats(),
					line.finding().facts(), line.inspectors(), line.due(), line.finding().overdueOn() != null, evidence,
					happened);
		}

	}

}
