package cn.shizhao.foundation.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import cn.shizhao.foundation.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Counting over holidays and make-up workdays of the shipped calendar, and refusing files
 * that are wrong.
 */
class FileCalendarTests {

	private static final FileCalendar calendar = new FileCalendar(Path.of("config/calendar"), (event) -> {
	});

	private final List<Object> told = new ArrayList<>();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10" })
	void makeUpWorkdaysOnWeekendsCount(LocalDate day) {
		assertThat(calendar.isWorkingDay(day)).isTrue();
		assertThat(calendar.plusWorkingDays(day.minusDays(1), 1)).isEqualTo(day);
		assertThat(calendar.plusWorkingDays(day.plusDays(1), -1)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-01", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19",
			"2026-09-25", "2026-10-07", "2026-03-07", "2026-03-08" })
	void holidaysAndOrdinaryWeekendsDoNot(LocalDate day) {
		assertThat(calendar.isWorkingDay(day)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({
			// Saturday 14 February works, the holiday lasts from the 15th to the 23rd
			"2026-02-13, 1, 2026-02-14", "2026-02-13, 2, 2026-02-24", "2026-02-14, 1, 2026-02-24",
			"2026-02-18, 1, 2026-02-24", "2026-02-24, -1, 2026-02-14", "2026-02-18, -2, 2026-02-13",
			// Saturday 28 February works, Sunday 1 March does not
			"2026-02-27, 1, 2026-02-28", "2026-02-27, 2, 2026-03-02",
			// quarter ends
			"2026-03-31, 3, 2026-04-03", "2026-06-30, 3, 2026-07-03", "2026-09-30, 1, 2026-10-08",
			"2026-09-30, 3, 2026-10-10", "2026-09-30, 4, 2026-10-12", "2025-12-31, 1, 2026-01-04",
			"2026-01-04, -1, 2025-12-31", "2026-10-12, -3, 2026-10-08",
			// nothing to count
			"2026-10-04, 0, 2026-10-04" })
	void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
		assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01, 2026-10-08", "2026-04-01, 2026-04-01", "2026-07-04, 2026-07-06",
			"2027-01-01, 2027-01-01" })
	void findsTheFirstWorkingDay(LocalDate from, LocalDate expected) {
		assertThat(calendar.firstWorkingDayFrom(from)).isEqualTo(expected);
	}

	@Test
	void theYear2026HasAsManyWorkingDaysAsTheStateCouncilGave() {
		long days = IntStream.rangeClosed(1, 365)
			.mapToObj((day) -> LocalDate.ofYearDay(2026, day))
			.filter(calendar::isWorkingDay)
			.count();
		assertThat(days).isEqualTo(248);
	}

	@Test
	void aYearWithoutFileCountsMondayToFriday() {
		assertThat(calendar.covers(2026)).isTrue();
		assertThat(calendar.covers(2027)).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
	}

	@Test
	void aMissingFolderStopsNothing() {
		FileCalendar empty = read(this.folder.resolve("none"));
		assertThat(empty.covers(2026)).isFalse();
		assertThat(empty.plusWorkingDays(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 1));
	}

	@Test
	void otherFilesInTheFolderAreLeftAlone() throws IOException {
		Files.writeString(this.folder.resolve("说明.txt"), "每年一个文件");
		Files.writeString(this.folder.resolve("2027.csv"), "日期,类型\n2027-01-01,休\n");
		FileCalendar one = read(this.folder);
		assertThat(one.covers(2027)).isTrue();
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
	}

	@Test
	void everyWrongLineIsNamedAtOnce() throws IOException {
		Files.writeString(this.folder.resolve("2026.csv"),
				"日期,类型,说明\n2026-01-01,休,元旦\n2026-02-30,休,\n2026-03-01,放假,\n2025-12-31,班,\n2026-01-01,休,\n,班,\n");
		assertThatExceptionOfType(TableException.class).isThrownBy(() -> read(this.folder))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(5)
				.satisfiesExactly(
						(line) -> assertThat(line).endsWith("2026.csv 第 3 行“日期”：“2026-02-30”不是日期；应写成 2026-01-31"),
						(line) -> assertThat(line).endsWith("第 4 行“类型”：“放假”不对；应为 休、班 之一"),
						(line) -> assertThat(line).endsWith("第 5 行“日期”：2025-12-31 不在 2026 年；请移到 2025.csv"),
						(line) -> assertThat(line).endsWith("第 6 行“日期”：2026-01-01 出现了两次；请只留一行"),
						(line) -> assertThat(line).endsWith("第 7 行“日期”：不能为空")));
	}

	@Test
	void anEditedFileCountsFromTheNextLookOnAndIsToldOnce() throws IOException {
		write("2027.csv", "日期,类型,说明\n2027-01-01,休,元旦\n");
		FileCalendar one = read(this.folder);
		one.look();
		assertThat(this.told).isEmpty();
		write("2027.csv", "日期,类型,说明\n2027-01-01,休,元旦\n2027-01-04,休,元旦\n");
		write("2028.csv", "日期,类型,说明\n");
		one.look();
		one.look();
		assertThat(one.firstWorkingDayFrom(LocalDate.of(2027, 1, 1))).isEqualTo("2027-01-05");
		assertThat(one.remark(LocalDate.of(2027, 1, 4))).contains("元旦");
		assertThat(one.remark(LocalDate.of(2027, 1, 5))).isEmpty();
		assertThat(one.covers(2028)).isTrue();
		assertThat(this.told).containsExactly(new CalendarChanged());
	}

	@Test
	void aFileOfTheSameLengthIsSeenByItsTime() throws IOException {
		write("2027.csv", "日期,类型\n2027-01-04,休\n");
		FileCalendar one = read(this.folder);
		write("2027.csv", "日期,类型\n2027-01-05,休\n");
		Files.setLastModifiedTime(this.folder.resolve("2027.csv"), FileTime.from(Instant.EPOCH));
		one.look();
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 5))).isFalse();
	}

	@Test
	void aWrongFileChangesNothingAndItsProblemsStandUntilItIsRight() throws IOException {
		write("2027.csv", "日期,类型\n2027-01-04,休\n");
		FileCalendar one = read(this.folder);
		write("2027.csv", "日期,类型\n2027-01-04,放假\n2027-01-05,休\n");
		one.look();
		assertThat(one.problems()).singleElement().asString().endsWith("第 2 行“类型”：“放假”不对；应为 休、班 之一");
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 5))).isTrue();
		assertThat(this.told).isEmpty();
		write("2027.csv", "日期,类型\n2027-01-05,休\n");
		one.look();
		assertThat(one.problems()).isEmpty();
		assertThat(one.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
		assertThat(this.told).hasSize(1);
	}

	@Test
	void whatCouldNotBeToldIsToldAtTheNextLook() throws IOException {
		AtomicInteger tries = new AtomicInteger();
		FileCalendar one = new FileCalendar(this.folder, (event) -> {
			if (tries.incrementAndGet() == 1) {
				throw new IllegalStateException("the database is away");
			}
		});
		write("2027.csv", "日期,类型\n2027-01-05,休\n");
		one.look();
		one.look();
		one.look();
		assertThat(tries).hasValue(2);
	}

	private FileCalendar read(Path where) {
		return new FileCalendar(where, this.told::add);
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

}
