package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Tasks;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureBook.Turn;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

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
 * Serves the form in which a branch proposes lecturers.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/lecture-proposals")
class ProposalController {

	private static final String TASK = "userTask_propose";

	private final Tasks tasks;

	private final LecturePlans plans;

	private final Drafts drafts;

	private final ProposalFiles files;

	private final RuleBooks books;

	private final RosterNames names;

	ProposalController(Tasks tasks, LecturePlans plans, Drafts drafts, ProposalFiles files, RuleBooks books,
			RosterNames names) {
		this.tasks = tasks;
		this.plans = plans;
		this.drafts = drafts;
		this.files = files;
		this.books = books;
		this.names = names;
	}

	@GetMapping
	Form form(@PathVariable String taskId) {
		Tasks.TaskRef task = this.tasks.open(taskId, TASK);
		LecturePlan plan = this.plans.get(Integer.parseInt(task.id("year")));
		Draft<ProposalDraft> draft = this.drafts.of(taskId, ProposalDraft.EMPTY);
		Map<String, String> attached = this.files.names(taskId)
			.stream()
			.collect(Collectors.toMap(ProposalMapper.FileName::rowId, ProposalMapper.FileName::fileName));
		return new Form(plan.planYear(), task.id("branch"), this.names.branch(task.id("branch")), plan.proposeDueOn(),
				this.books.lectures().turns().stream().map(ProposalController::month).toList(),
				Arrays.stream(LectureBook.Module.values()).map((one) -> new Choice(one.name(), one.label())).toList(),
				Arrays.stream(LectureBook.Theme.values()).map((one) -> new Choice(one.name(), one.label())).toList(),
				attached, draft.content(), draft.saved());
	}

	private static Month month(Turn turn) {
		return new Month(turn.month(), turn.module().label(), turn.theme().label());
	}

	@PutMapping
	Drafts.Saved save(@PathVariable String taskId, @RequestBody Posted<ProposalDraft> draft) {
		return this.drafts.save(this.tasks.open(taskId, TASK), draft);
	}

	@PostMapping("/{row}/file")
	Attached attach(@PathVariable String taskId, @PathVariable String row, @RequestParam MultipartFile file) {
		Tasks.TaskRef task = this.tasks.open(taskId, TASK);
		Upload upload = Upload.of(file);
		return new Attached(this.files.attach(taskId, row, upload.name(), upload.content(), task.assignee()));
	}

	@DeleteMapping("/{row}/file")
	Attached detach(@PathVariable String taskId, @PathVariable String row) {
		this.tasks.open(taskId, TASK);
		this.files.detach(taskId, row);
		return new Attached("");
	}

	/**
	 * What the form shows.
	 *
	 * @param year of the plan
	 * @param branch branch code
	 * @param branchName its name
	 * @param dueOn the last day
	 * @param months what each month is about
	 * @param modules to choose
	 * @param themes to choose
	 * @param files names of the files by row
	 * @param draft what was typed so far
	 * @param saved when and which revision the draft is
	 */
	record Form(int year, String branch, String branchName, LocalDate dueOn, List<Month> months, List<Choice> modules,
			List<Choice> themes, Map<String, String> files, ProposalDraft draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What a month is about.
	 *
	 * @param month 1 to 12
	 * @param module 模块
	 * @param theme 主题
	 */
	record Month(int month, String module, String theme) {
	}

	/**
	 * Something to choose.
	 *
	 * @param code what is sent
	 * @param label what is shown
	 */
	record Choice(String code, String label) {
	}

	/**
	 * The file of a row.
	 *
	 * @param name empty for none
	 */
	record Attached(String name) {
	}

}
