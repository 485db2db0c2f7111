package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Collisions;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.ResponseBook.Clause;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Serves whoever enters findings: the start form in Tasklist and the page of a round.
 */
@RestController
@RequestMapping("/api/findings")
class FindingEntryController {

	private static final int RECENT_DAYS = 90;

	private final FindingEntries entries;

	private final FindingRegister register;

	private final FindingPages pages;

	private final FindingMapper mapper;

	private final EntryCheck check;

	private final RosterNames names;

	private final CurrentUser user;

	private final Clock clock;

	FindingEntryController(FindingEntries entries, FindingRegister register, FindingPages pages, FindingMapper mapper,
			EntryCheck check, RosterNames names, CurrentUser user, Clock clock) {
		this.entries = entries;
		this.register = register;
		this.pages = pages;
		this.mapper = mapper;
		this.check = check;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	static Actor requireInspector(Actor actor) {
		return actor.require("只有" + Role.DISCIPLINE.label() + "和" + Role.ORGAN_OFFICE.label() + "可以登记检查发现的问题",
				Role.DISCIPLINE, Role.ORGAN_OFFICE);
	}

	@GetMapping("/entry")
	Form entry() {
		String me = requireInspector(this.user.actor()).id();
		FindingEntries.Kept kept = this.entries.begin(me);
		LocalDate today = LocalDate.now(this.clock);
		FindingEntry begun = kept.entry().by(me, today);
		return new Form(begun, begun.subject().isEmpty() ? "" : subject(begun.subject()), kept.evidence(),
				this.check.inspectors().stream().map((id) -> new Choice(id, this.names.person(id))).toList(),
				this.mapper.places(today.minusDays(RECENT_DAYS).atStartOfDay()), this.pages.clauses(), today,
				kept.saved());
	}

	private String subject(String id) {
		String person = this.names.person(id);
		return person.equals(id) ? this.names.section(id) : person;
	}

	@PutMapping("/entry")
	Saved save(@RequestBody Posted<FindingEntry> draft) {
		String me = requireInspector(this.user.actor()).id();
		this.register.refuseRecorded(draft.content());
		FindingEntries.Kept kept = this.entries.save(draft, me);
		return new Saved(kept.entry().id(), kept.saved());
	}

	@PostMapping("/entry/evidence")
	Attached attach(@RequestParam MultipartFile file) {
		this.entries.attach(Upload.of(file).content(), requireInspector(this.user.actor()).id());
		return new Attached(true);
	}

	@DeleteMapping("/entry/evidence")
	Attached detach() {
		this.entries.detach(requireInspector(this.user.actor()).id());
		return new Attached(false);
	}

	@PostMapping
	Recorded record(@RequestBody Posted<FindingEntry> entry) {
		String me = requireInspector(this.user.actor()).id();
		if (entry.content().id().isEmpty()) {
			throw new IllegalArgumentException("这一条没有编号；请刷新页面后再登记");
		}
		Finding finding = Collisions.retry(() -> this.register.send(entry, me), "同时登记的人太多，这一条没有登记；请再点一次“登记”");
		FindingLine line = this.pages.line(finding);
		return new Recorded(finding.id(), finding.number(), line.subject(), finding.clauseNumber(), finding.repeats(),
				finding.grade().label(), line.due(), finding.talk());
	}

	/**
	 * What the form shows.
	 *
	 * @param entry as far as it is filled in
	 * @param subjectName name of the person or section, may be empty
	 * @param evidence whether a file is attached
	 * @param inspectors who may inspect
	 * @param places where inspections were lately
	 * @param clauses the 十不准
	 * @param today the latest day that can be entered
	 * @param saved when and which revision the entry is
	 */
	record Form(FindingEntry entry, String subjectName, boolean evidence, List<Choice> inspectors, List<String> places,
			List<Clause> clauses, LocalDate today, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * A person to choose.
	 *
	 * @param id staff number
	 * @param name the name
	 */
	record Choice(String id, String name) {
	}

	/**
	 * What saving answers.
	 *
	 * @param id of the entry
	 * @param saved when and which revision it is
	 */
	record Saved(String id, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What attaching and detaching a file answers.
	 *
	 * @param evidence whether there is one now
	 */
	record Attached(boolean evidence) {
	}

	/**
	 * What recording answers.
	 *
	 * @param id the finding
	 * @param number as it is cited
	 * @param subject name of the person or section
	 * @param clause which of the 十不准
	 * @param repeats 同类次数
	 * @param grade 认定等次
	 * @param due last day to put it right, in words
	 * @param talk whether a talk follows
	 */
	record Recorded(String id, String number, String subject, int clause, int repeats, String grade, String due,
			boolean talk) {
	}

}
