package cn.shizhao.evaluation.facts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.report.SectionReports;
import cn.shizhao.evaluation.report.SectionReports.Submitted;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the facts as they are now to the office that checks them.
 */
@Service
@Transactional(readOnly = true)
class CheckViews {

	private final FactLines lines;

	private final SectionReports reports;

	private final ImportMapper imports;

	private final Drafts drafts;

	private final People people;

	CheckViews(FactLines lines, SectionReports reports, ImportMapper imports, Drafts drafts, People people) {
		this.lines = lines;
		this.reports = reports;
		this.imports = imports;
		this.drafts = drafts;
		this.people = people;
	}

	/**
	 * Everything the form shows at first: counts, and the lines that are marked or
	 * corrected.
	 * @param period which quarter
	 * @param taskId whose draft to show
	 * @return the view
	 */
	CheckView view(Period period, String taskId) {
		List<FactLine> all = this.lines.now(period);
		Map<String, Submitted> reported = this.reports.submitted(period)
			.stream()
			.collect(Collectors.toMap(Submitted::section, Function.identity()));
		List<CheckView.Group> groups = units(all)
			.map((unit) -> group(unit, all, reported.get(unit.subjectId()), CheckViews::toLookAt))
			.toList();
		Drafts.Draft<CheckDraft> draft = this.drafts.of(taskId, CheckDraft.NONE);
		return new CheckView(period.toString(), period.label(), CheckView.Counts.of(all), groups, files(period),
				FactCheck.DAYS_AFTER_RETURN, draft.content().returns(), draft.content().confirmedMissing(),
				draft.saved());
	}

	/**
	 * All lines of a section with its people, or of a branch.
	 * @param period which quarter
	 * @param kind SECTION or BRANCH
	 * @param code unit code
	 * @return the lines, marked or not
	 * @throws IllegalArgumentException when there is no such unit
	 */
	List<CheckView.Line> linesOf(Period period, Subject kind, String code) {
		List<FactLine> all = this.lines.now(period);
		FactSubject unit = units(all).filter((one) -> one.subjectKind() == kind && one.subjectId().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有编号为 " + code + " 的" + kind.label()));
		return group(unit, all, null, (line) -> true).lines();
	}

	private static Stream<FactSubject> units(List<FactLine> lines) {
		List<FactSubject> subjects = lines.stream().map(FactLine::subject).distinct().toList();
		return Stream.of(Subject.SECTION, Subject.BRANCH)
			.flatMap((kind) -> subjects.stream().filter((subject) -> subject.subjectKind() == kind));
	}

	private static boolean toLookAt(FactLine line) {
		return line.marked() || line.row().source() == FactBook.Source.CORRECTION;
	}

	private CheckView.Group group(FactSubject unit, List<FactLine> all, @Nullable Submitted report,
			Predicate<FactLine> shown) {
		List<FactLine> own = all.stream().filter((line) -> belongs(line.subject(), unit)).toList();
		return new CheckView.Group(unit.subjectKind().name(), unit.subjectId(), unit.name(),
				(unit.subjectKind() == Subject.SECTION && report != null) ? report(report) : null,
				CheckView.Counts.of(own), own.stream().filter(shown).map(this::line).toList());
	}

	private static boolean belongs(FactSubject subject, FactSubject unit) {
		return subject.equals(unit) || (unit.subjectKind() == Subject.SECTION && subject.subjectKind() == Subject.MEMBER
				&& unit.subjectId().equals(subject.sectionCode()));
	}

	private CheckView.Report report(Submitted report) {
		return new CheckView.Report(report.version(), this.people.name(report.submittedBy(), report.submittedAt()),
				ChineseTime.time(report.submittedAt()));
	}

	private CheckView.Line line(FactLine line) {
		FactRow row = line.row();
		return new CheckView.Line(row.subjectKind().name(), row.subjectId(), line.subject().name(),
				row.indicator().name(), row.indicator().label(), row.indicator().kind().label(),
				Amounts.text(row.amount()), Amounts.text(line.last()), row.source().label(), row.detail(),
				this.people.name(row.recordedBy(), row.recordedAt()), ChineseTime.time(row.recordedAt()),
				row.source() == FactBook.Source.CORRECTION, line.notes().stream().map(CheckViews::note).toList());
	}

	private static CheckView.NoteView note(Mark.Note note) {
		return new CheckView.NoteView(note.mark().name(), note.mark().label(), note.why());
	}

	private List<CheckView.ImportedFile> files(Period period) {
		return this.imports.confirmed(period.toString())
			.stream()
			.filter((file) -> file.withdrawnAt() == null)
			.map((file) -> new CheckView.ImportedFile(file.fileName(), file.subjectKind().label(), file.amounts(),
					this.people.name(file.uploadedBy(), file.uploadedAt()), ChineseTime.time(file.uploadedAt())))
			.toList();
	}

}
