package cn.shizhao.lecture.booklet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.shizhao.lecture.booklet.BookletView.CountTable;
import cn.shizhao.lecture.booklet.BookletView.Counts;
import cn.shizhao.lecture.session.HeldLectures.BranchAttendance;
import cn.shizhao.lecture.session.HeldLectures.Held;
import cn.shizhao.rules.LectureBook;

/**
 * Counts the lectures and articles of a year.
 */
final class BookletCounts {

	private static final List<String> BY_THEME = Stream
		.of(Stream.of("模块"), Arrays.stream(LectureBook.Theme.values()).map(LectureBook.Theme::label), Stream.of("合计"))
		.flatMap((names) -> names)
		.toList();

	private static final List<String> BY_BRANCH = List.of("支部", "主讲", "应到", "到课", "补课", "到课率", "文章", "选入");

	private BookletCounts() {
	}

	/**
	 * The numbers of a year.
	 * @param held the lectures held
	 * @param cancelled how many were cancelled
	 * @param attendance by branch
	 * @param articles those handed in
	 * @param branchName of a code
	 * @return the numbers
	 */
	static Counts of(List<Held> held, int cancelled, List<BranchAttendance> attendance, List<StoredArticle> articles,
			Function<String, String> branchName) {
		BranchAttendance all = sum(attendance.stream());
		int chosen = (int) articles.stream().filter(StoredArticle::chosen).count();
		List<CountTable> tables = List.of(new CountTable("表1\u3000按模块和主题统计（单位：期）", BY_THEME, modules(held)),
				new CountTable("表2\u3000按支部统计（主讲为期数，应到、到课、补课为人次，到课率含补课）", BY_BRANCH,
						branches(held, attendance, articles, branchName)));
		return new Counts(held.size(), cancelled, all.expected(), all.present(), all.madeUp(), rate(all),
				articles.size(), chosen, tables);
	}

	private static List<List<String>> modules(List<Held> held) {
		return Stream.concat(
				Arrays.stream(LectureBook.Module.values())
					.map((module) -> row(module.label(),
							held.stream().filter((one) -> one.module() == module).toList())),
				Stream.of(row("合计", held)))
			.toList();
	}

	private static List<String> row(String label, List<Held> held) {
		return Stream
			.of(Stream.of(label),
					Arrays.stream(LectureBook.Theme.values())
						.map((theme) -> String.valueOf(held.stream().filter((one) -> one.theme() == theme).count())),
					Stream.of(String.valueOf(held.size())))
			.flatMap((cells) -> cells)
			.toList();
	}

	private static List<List<String>> branches(List<Held> held, List<BranchAttendance> attendance,
			List<StoredArticle> articles, Function<String, String> branchName) {
		Set<String> codes = new TreeSet<>();
		held.stream().map(Held::branchCode).filter((code) -> code != null).forEach(codes::add);
		attendance.forEach((one) -> codes.add(one.branchCode()));
		articles.forEach((one) -> codes.add(one.branchCode()));
		return Stream
			.concat(codes.stream()
				.map((code) -> branch(branchName.apply(code),
						held.stream().filter((one) -> code.equals(one.branchCode())).count(),
						sum(attendance.stream().filter((one) -> one.branchCode().equals(code))),
						articles.stream().filter((one) -> one.branchCode().equals(code)).toList())),
					Stream.of(branch("合计", held.size(), sum(attendance.stream()), articles)))
			.toList();
	}

	private static List<String> branch(String name, long given, BranchAttendance came, List<StoredArticle> articles) {
		return List.of(name, String.valueOf(given), String.valueOf(came.expected()), String.valueOf(came.present()),
				String.valueOf(came.madeUp()), rate(came), String.valueOf(articles.size()),
				String.valueOf(articles.stream().filter(StoredArticle::chosen).count()));
	}

	private static BranchAttendance sum(Stream<BranchAttendance> rows) {
		return rows.reduce(new BranchAttendance("", 0, 0, 0), (one, other) -> new BranchAttendance("",
				one.expected() + other.expected(), one.present() + other.present(), one.madeUp() + other.madeUp()));
	}

	private static String rate(BranchAttendance came) {
		if (came.expected() == 0) {
			return "—";
		}
		return BigDecimal.valueOf(100L * (came.present() + came.madeUp()))
			.divide(BigDecimal.valueOf(came.expected()), 1, RoundingMode.HALF_UP) + "%";
	}

}
