package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.ResponseBook.Clause;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows findings to whom they concern.
 */
@Service
@Transactional(readOnly = true)
class FindingPages {

	private static final int PER_PAGE = 30;

	/** Excel takes no more rows in a sheet. */
	private static final int LONGEST_EXPORT = 1_000_000;

	private final FindingMapper mapper;

	private final FindingPeople people;

	private final RosterNames names;

	private final RuleBooks books;

	private final Clock clock;

	FindingPages(FindingMapper mapper, FindingPeople people, RosterNames names, RuleBooks books, Clock clock) {
		this.mapper = mapper;
		this.people = people;
		this.names = names;
		this.books = books;
		this.clock = clock;
	}

	View view(FindingQuery query, int page) {
		int found = this.mapper.found(query);
		Paging paging = Paging.of(found, page, PER_PAGE);
		return new View(query, lines(this.mapper.search(query, paging.size(), paging.offset())), found, paging);
	}

	TableExport export(FindingQuery query) {
		return new TableExport("督查问题",
				List.of("编号", "日期", "地点", "当事人编号", "当事人", "科室", "条款", "情节", "同类次数", "认定等次", "事实", "检查人", "已核对请假",
						"整改期限", "逾期", "状态", "计入考核"),
				lines(this.mapper.search(query, LONGEST_EXPORT, 0)).stream().map(FindingPages::row).toList());
	}

	private static List<@Nullable Object> row(FindingLine line) {
		Finding finding = line.finding();
		return Arrays.asList(finding.number(), line.day(), finding.place(), finding.subjectId(), line.subject(),
				line.section(), finding.clauseNumber(), finding.circumstances().label(), finding.repeats(),
				finding.grade().label(), finding.facts(), line.inspectors(), finding.leaveChecked() ? "是" : "否",
				line.due(), (finding.overdueOn() != null) ? "是" : "否", finding.state().label(),
				finding.state().counts() ? "是" : "否");
	}

	/**
	 * What someone recorded today, for the page of a round.
	 */
	List<FindingLine> today(String person) {
		return lines(this.mapper.recordedBy(person, LocalDate.now(this.clock).atStartOfDay()));
	}

	/**
	 * One finding.
	 * @param id which
	 * @param actor who looks
	 * @return empty when there is none, or none for this person
	 */
	Optional<FindingLine.Detail> detail(String id, Actor actor) {
		return this.mapper.find(id)
			.filter((finding) -> FindingQuery.Viewer.of(actor).sees(finding))
			.map((finding) -> detail(finding, actor));
	}

	Optional<Evidence> evidence(String id, Actor actor) {
		return detail(id, actor).flatMap((any) -> this.mapper.evidence(id));
	}

	List<FindingLine.Happened> happened(String id) {
		return this.mapper.events(id).stream().map(this::happened).toList();
	}

	private FindingLine.Detail detail(Finding finding, Actor actor) {
		List<FindingEvent> events = this.mapper.events(finding.id());
		boolean inspected = finding.inspectedBy(actor.id());
		boolean untouched = finding.state() == FindingState.OPEN && finding.overdueOn() == null
				&& events.stream().noneMatch((event) -> event.kind() == FindingEvent.Kind.RECTIFIED);
		return new FindingLine.Detail(line(finding), happened(finding.id()), this.mapper.evidences(finding.id()) > 0,
				inspected && untouched, (inspected || actor.is(Role.ORGAN_OFFICE)) && !finding.state().ended());
	}

	private FindingLine.Happened happened(FindingEvent event) {
		return new FindingLine.Happened(event.kind().label(), event.words(),
				this.names.at(event.doneBy(), event.doneAt()), ChineseTime.time(event.doneAt()));
	}

	List<Clause> clauses() {
		return this.books.response().clauses();
	}

	FindingLine line(Finding finding) {
		return new FindingLine(finding, this.people.subject(finding), this.names.section(finding.sectionCode()),
				finding.inspectors()
					.stream()
					.map((one) -> this.names.at(one, finding.recordedAt()))
					.collect(Collectors.joining("、")),
				clause(finding));
	}

	private List<FindingLine> lines(List<Finding> findings) {
		return findings.stream().map(this::line).toList();
	}

	private String clause(Finding finding) {
		return this.books.response(finding.bookHash())
			.clauses()
			.stream()
			.filter((clause) -> clause.number() == finding.clauseNumber())
			.map(Clause::text)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The findings of one page.
	 *
	 * @param query which ones were wanted
	 * @param lines newest first
	 * @param found how many there are on all pages
	 * @param paging which page of them
	 */
	record View(FindingQuery query, List<FindingLine> lines, int found, Paging paging) {
	}

}
