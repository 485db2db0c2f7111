package cn.shizhao.lecture.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.lecture.session.LectureFile.Kind;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Puts together the pages of the lectures, and decides who sees what of them.
 */
@Component
@Transactional(readOnly = true)
class LecturePages {

	private static final List<String> HEADER = List.of("月份", "日期", "时间", "地点", "模块·主题", "题目", "主讲人", "状态", "应到（人）",
			"到场（人）", "请假（人）", "缺席（人）", "到场率", "已补课（人）");

	private final LectureRegister register;

	private final AttendanceBook attendance;

	private final LectureFiles files;

	private final Roster roster;

	private final RosterNames names;

	LecturePages(LectureRegister register, AttendanceBook attendance, LectureFiles files, Roster roster,
			RosterNames names) {
		this.register = register;
		this.attendance = attendance;
		this.files = files;
		this.roster = roster;
		this.names = names;
	}

	/**
	 * The lectures of a year.
	 * @param asked the year, null for this one
	 */
	YearView year(@Nullable Integer asked) {
		int year = (asked != null) ? asked : this.register.today().getYear();
		List<Lecture> all = this.register.lectures().toList();
		List<Integer> years = Stream.concat(all.stream().map((one) -> one.month().getYear()), Stream.of(year))
			.distinct()
			.sorted()
			.toList();
		return new YearView(year, years,
				all.stream().filter((one) -> one.month().getYear() == year).map(this::line).toList());
	}

	static TableExport export(YearView view) {
		return new TableExport("月讲堂-" + view.year(), HEADER, view.lines().stream().map(LecturePages::row).toList());
	}

	private static List<@Nullable Object> row(LectureView.Line line) {
		List<@Nullable Object> row = new ArrayList<>(List.of(line.month(), line.day(), line.time(), line.place(),
				line.theme(), line.topic(), line.lecturer(), line.state().label()));
		Tally tally = line.tally();
		List<Object> numbers = List.of(tally.total(), tally.present(), tally.leave(), tally.absent(), tally.percent(),
				tally.madeUp());
		numbers.forEach((number) -> row.add(tally.known() ? number : null));
		return row;
	}

	/**
	 * One lecture.
	 * @throws ResponseStatusException when there is none
	 */
	LectureView view(String month, Actor actor) {
		Lecture one = lecture(month);
		List<Attendance> all = this.attendance.of(month);
		Map<String, Member> members = this.roster.members().stream().collect(Collectors.toMap(Member::id, (m) -> m));
		Predicate<Attendance> seen = (each) -> sees(each, members.get(each.personId()), actor);
		boolean reads = LectureFiles.maySee(one, actor);
		return new LectureView(line(one), one.reason(), reads ? one.lectureText() : null, one.summary(),
				reads ? files(month) : List.of(), branches(all.stream().filter(seen).toList()),
				all.stream()
					.filter((each) -> each.personId().equals(actor.id()))
					.findFirst()
					.map(this::person)
					.orElse(null),
				happened(one, all, seen, actor), actor.is(Role.ORGAN_OFFICE),
				all.stream()
					.filter((each) -> AttendanceBook.mayChange(each.branchCode(), actor))
					.map(this::person)
					.toList());
	}

	private static boolean sees(Attendance one, @Nullable Member member, Actor actor) {
		return actor.is(Role.ORGAN_OFFICE) || actor.is(Role.PARTY_COMMITTEE) || actor.is(Role.LEADING_GROUP)
				|| actor.is(Role.AUDITOR) || actor.secretaryOf(one.branchCode())
				|| (member != null && actor.headOf(member.sectionCode()));
	}

	private List<LectureView.BranchAttendance> branches(Collection<Attendance> shown) {
		return shown.stream()
			.collect(Collectors.groupingBy(Attendance::branchCode, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((branch) -> new LectureView.BranchAttendance(this.names.branch(branch.getKey()),
					Tally.of(branch.getValue()), branch.getValue().stream().map(this::person).toList()))
			.toList();
	}

	private LectureView.Person person(Attendance one) {
		String made = "";
		if (one.madeUpBy() != null) {
			made = ((one.madeUpOn() != null) ? ChineseTime.date(one.madeUpOn()) + "补课" : "没有补课") + "："
					+ one.makeUpWords();
		}
		return new LectureView.Person(one.personId(), this.names.person(one.personId()), one.mark(), one.reason(),
				made);
	}

	private List<LectureView.FileLine> files(String month) {
		return this.files.of(month, Kind.DRAFT, Kind.EXTRA)
			.stream()
			.map((file) -> new LectureView.FileLine(file.id(), file.kind().label(), file.fileName(),
					this.names.at(file.uploadedBy(), file.uploadedAt()) + " " + ChineseTime.time(file.uploadedAt())))
			.toList();
	}

	/** What is said about someone's attendance, or about a draft, is not for all. */
	private List<LectureView.Happened> happened(Lecture one, List<Attendance> all, Predicate<Attendance> seen,
			Actor actor) {
		boolean prepares = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.PARTY_COMMITTEE) || actor.is(Role.AUDITOR);
		List<String> shown = all.stream().filter(seen).map(Attendance::personId).toList();
		return this.register.events(one.lectureMonth()).stream().filter((event) -> switch (event.kind()) {
			case CORRECTED, MADE_UP -> shown.contains(event.personId());
			case RETURNED -> prepares || actor.id().equals(one.lecturerId());
			case DECLINED -> prepares || actor.id().equals(event.personId());
			default -> true;
		})
			.map((event) -> new LectureView.Happened(ChineseTime.time(event.doneAt()),
					event.kind().label() + Optional.ofNullable(event.personId())
						.map((id) -> " " + this.names.at(id, event.doneAt()))
						.orElse(""),
					event.words(), this.names.at(event.doneBy(), event.doneAt())))
			.toList();
	}

	/**
	 * A file of a lecture.
	 * @throws ResponseStatusException when there is none that the person may have
	 */
	Attachment file(String month, String id, Actor actor) {
		Lecture one = lecture(month);
		return this.files.of(month, Kind.PENDING, Kind.DRAFT, Kind.EXTRA)
			.stream()
			.filter((file) -> file.id().equals(id) && LectureFiles.maySee(one, actor))
			.filter((file) -> file.kind() != Kind.PENDING || file.uploadedBy().equals(actor.id()))
			.findFirst()
			.flatMap((file) -> this.files.content(month, id)
				.map((content) -> new Attachment(file.fileName(), file.mediaType(), content)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"没有这个文件，或现在不由您查看：开讲以前只有主讲人、机关党委办公室、机关党委和审计可以看讲稿"));
	}

	private Lecture lecture(String month) {
		return this.register.find(month)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这个月没有排定月讲堂；请从“月讲堂”页面打开"));
	}

	private LectureView.Line line(Lecture one) {
		return new LectureView.Line(one.lectureMonth(), one.title(), ChineseTime.date(one.heldOn()),
				one.heldOn().toString(), one.time(), one.place(), one.module().label() + "·" + one.theme().label(),
				one.topic(), this.names.at(one.lecturerId(), one.heldOn()), one.state(),
				this.attendance.tally(one.lectureMonth()), one.recorded(),
				Optional.ofNullable(one.noticedAt()).map(ChineseTime::time).orElse(""));
	}

	/**
	 * The lectures of a year.
	 *
	 * @param year which
	 * @param years there are lectures in
	 * @param lines by month
	 */
	record YearView(int year, List<Integer> years, List<LectureView.Line> lines) {
	}

	/**
	 * A file to take along.
	 *
	 * @param name its name
	 * @param mediaType by its content
	 * @param content its bytes
	 */
	record Attachment(String name, String mediaType, byte[] content) {
	}

}
