package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.numbering.Numbering;
import cn.shizhao.foundation.numbering.Series;
import cn.shizhao.inspection.finding.EntryCheck.Target;
import cn.shizhao.inspection.finding.FindingEvent.Kind;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseDecider;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records findings: number, repeat count and what the workbook in force says, all while
 * holding the numbers, so that findings entered together see each other.
 */
@Service
@Transactional
class FindingRegister {

	static final String PROCESS = "inspection-finding";

	/** 同类次数 looks so far back. */
	static final int REPEAT_DAYS = 90;

	private final FindingMapper mapper;

	private final FindingEntries entries;

	private final EntryCheck check;

	private final RuleBooks books;

	private final Numbering numbering;

	private final Deadlines deadlines;

	private final Processes processes;

	private final FindingMessages messages;

	private final FindingPeople people;

	private final Talks talks;

	private final Clock clock;

	FindingRegister(FindingMapper mapper, FindingEntries entries, EntryCheck check, RuleBooks books,
			Numbering numbering, Deadlines deadlines, Processes processes, FindingMessages messages,
			FindingPeople people, Talks talks, Clock clock) {
		this.mapper = mapper;
		this.entries = entries;
		this.check = check;
		this.books = books;
		this.numbering = numbering;
		this.deadlines = deadlines;
		this.processes = processes;
		this.messages = messages;
		this.people = people;
		this.talks = talks;
		this.clock = clock;
	}

	/**
	 * Records what someone sends from the page of a round, and starts its process.
	 * @param sent as entered
	 * @param actor staff number
	 * @return the finding; the one recorded before when this entry was sent before
	 * @throws IllegalArgumentException with a Chinese message when something is wrong
	 */
	Finding send(Posted<FindingEntry> sent, String actor) {
		FindingEntry entry = sent.content();
		Optional<Finding> before = this.mapper.ofEntry(entry.id());
		if (before.isPresent() && before.get().facts().equals(entry.facts())
				&& before.get().subjectId().equals(entry.subject())) {
			return before.get();
		}
		refuseRecorded(entry);
		this.check.check(entry);
		FindingEntry kept = this.entries.save(new Posted<>(sent.revision(), true, entry), actor).entry();
		if (!kept.id().equals(entry.id())) {
			throw new IllegalStateException("这一条的编号不是系统给您的；请复制填写的内容，刷新页面后再登记");
		}
		return start(actor, kept, actor);
	}

	/**
	 * Records a finding anew against whom it should have been.
	 * @param wrong the finding against the wrong person
	 * @param subject staff number or section code
	 * @param actor staff number
	 * @return the new finding
	 * @throws IllegalArgumentException with a Chinese message when something is wrong
	 */
	Finding replace(Finding wrong, String subject, String actor) {
		FindingEntry entry = new FindingEntry(UUID.randomUUID().toString(), wrong.happenedOn(), wrong.place(),
				wrong.inspectorId(), wrong.companionId(), subject, wrong.clauseNumber(), wrong.circumstances(),
				wrong.facts(), wrong.leaveChecked(), wrong.id());
		this.check.check(entry);
		String desk = entry.id().replace("-", "");
		this.entries.put(entry, desk, actor);
		return start(desk, entry, actor);
	}

	/**
	 * Stops whoever goes on with an entry that was recorded in another window.
	 * @throws IllegalStateException with a Chinese message when it was
	 */
	@Transactional(readOnly = true)
	void refuseRecorded(FindingEntry entry) {
		this.mapper.ofEntry(entry.id()).ifPresent((finding) -> {
			throw new IllegalStateException("这一条已在另一个窗口登记为" + finding.number() + "；请复制填写的内容，刷新页面后再登记新的一条");
		});
	}

	private Finding start(String desk, FindingEntry entry, String actor) {
		this.processes.start(PROCESS, entry.id(), Map.of("starter", actor, "desk", desk));
		return this.mapper.ofEntry(entry.id()).orElseThrow();
	}

	/**
	 * Records what lies on a desk.
	 * @param desk the inspector's, or one made for this finding alone
	 * @param actor staff number
	 * @return the finding
	 * @throws IllegalArgumentException with a Chinese message when something is wrong
	 */
	Finding record(String desk, String actor) {
		FindingEntry entry = this.entries.submitted(desk);
		refuseRecorded(entry);
		Target target = this.check.check(entry);
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		int number = this.numbering.next(Series.FINDING, now.getYear());
		Finding finding = finding("%d-%04d".formatted(now.getYear(), number), entry, target, actor, now);
		this.mapper.insert(finding);
		this.mapper.addEvent(finding.id(), Kind.RECORDED, "", actor, now);
		if (desk.equals(actor)) {
			this.mapper.takeEvidence(finding.id(), desk);
			this.entries.next(entry, desk);
		}
		else {
			this.mapper.copyEvidence(entry.replaces(), finding.id());
			this.entries.drop(desk);
		}
		this.messages.found(finding);
		if (finding.talk() && !this.people.leftToOffice(finding)) {
			this.people.respondents(finding)
				.forEach((person) -> this.talks.request(new Talks.Request(Trigger.SIGNS, person,
						finding.number() + "认定为" + finding.grade().label() + "，按处置表应当谈话", finding.number(), actor)));
		}
		return finding;
	}

	private Finding finding(String id, FindingEntry entry, Target target, String actor, LocalDateTime now) {
		LocalDate day = Objects.requireNonNull(entry.happenedOn());
		int clause = Objects.requireNonNull(entry.clause());
		Circumstances circumstances = Objects.requireNonNull(entry.circumstances());
		int repeats = 1 + this.mapper.counted(target.id(), clause, day.minusDays(REPEAT_DAYS), day);
		ResponseBook book = this.books.response();
		ResponseBook.Response response = ResponseDecider.of(book).decide(clause, circumstances, repeats);
		return new Finding(id, entry.id().isEmpty() ? UUID.randomUUID().toString() : entry.id(), day, entry.place(),
				entry.inspector(), entry.companion(), target.kind(), target.id(), target.section(), target.branch(),
				clause, circumstances, entry.facts(), entry.leaveChecked(), repeats, response.code(), book.hash(),
				response.grade(), response.workingDays(), response.talk(),
				this.deadlines.inWorkingDays(response.workingDays()).dueOn(), null, FindingState.OPEN, actor, now,
				entry.replaces().isEmpty() ? null : entry.replaces());
	}

}
