package cn.shizhao.front.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.foundation.table.Row;
import cn.shizhao.lecture.session.LectureDays;
import cn.shizhao.lecture.session.Lectures;
import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.LectureBook;

import org.springframework.stereotype.Component;

/**
 * Puts the lectures of the sample's year on the calendar: those of months gone by as held
 * before the system was there, the others as planned.
 */
@Component
class SampleLectures {

	private static final String REASON = "%d年讲堂计划排定（示例数据，没有排课经过）";

	private final Lectures lectures;

	private final LectureDays days;

	private final RuleBooks books;

	private final Roster roster;

	private final SampleFiles files;

	private final Clock clock;

	SampleLectures(Lectures lectures, LectureDays days, RuleBooks books, Roster roster, SampleFiles files,
			Clock clock) {
		this.lectures = lectures;
		this.days = days;
		this.books = books;
		this.roster = roster;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * The twelve lectures of a year.
	 * @param year four digits
	 */
	void put(int year) {
		LectureBook book = this.books.lectures();
		LocalDate today = LocalDate.now(this.clock);
		Map<Boolean, List<Scheduled>> byPast = this.files.lectures()
			.stream()
			.map((row) -> scheduled(year, row, book))
			.collect(Collectors.partitioningBy((one) -> one.day().isBefore(today)));
		this.lectures.keepPast(byPast.get(true));
		this.lectures.schedule(byPast.get(false));
	}

	private Scheduled scheduled(int year, Row row, LectureBook book) {
		YearMonth month = YearMonth.of(year, Integer.parseInt(row.text("月份")));
		Member lecturer = this.roster.member(row.text("主讲人")).orElseThrow();
		LectureBook.Turn turn = book.turn(month.getMonthValue());
		return new Scheduled(month, this.days.of(month), false, turn.module(), turn.theme(), row.text("题目"),
				lecturer.id(), lecturer.branchCode(), REASON.formatted(year));
	}

}
