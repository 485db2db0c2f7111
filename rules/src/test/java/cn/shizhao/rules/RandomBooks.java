package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random workbooks and facts. Numbers come from a coarse grid, so that values often meet
 * bounds and each other, with now and then one of many digits beside a grid point.
 */
final class RandomBooks {

	private static final BigDecimal HAIR = new BigDecimal("1E-25");

	private RandomBooks() {
	}

	static Arbitrary<IndexBook> indexBooks() {
		Arbitrary<Map<Category, BigDecimal>> caps = Arbitraries.maps(
				Arbitraries.of(Category.BASIC, Category.DUTY, Category.AWARD),
				Arbitraries.integers().between(0, 6000).map((cents) -> BigDecimal.valueOf(cents, 2)));
		return Combinators.combine(rows().list().ofMaxSize(40), caps).as((rows, limits) -> {
			List<Row> numbered = new ArrayList<>();
			rows.forEach((row) -> numbered.add(new Row("R" + numbered.size(), row.category(), row.indicator(),
					row.band(), row.mode(), row.points(), row.note(), 2 + numbered.size())));
			return new IndexBook(Subject.MEMBER, "random.xlsx", "a".repeat(64), numbered, limits, IndexBooks.GRADES,
					List.of());
		});
	}

	private static Arbitrary<Row> rows() {
		Arbitrary<BigDecimal> points = Combinators
			.combine(Arbitraries.integers().between(0, 30_000), Arbitraries.integers().between(0, 5))
			.as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
		return Combinators.combine(categories(), indicators(), bands(), Arbitraries.of(Mode.class), points)
			.as((category, indicator, band, mode, worth) -> (category == Category.VETO)
					? IndexBooks.veto("", indicator, band)
					: new Row("", category, indicator, band, mode, worth, "说明", 0));
	}

	private static Arbitrary<Category> categories() {
		return Arbitraries.frequencyOf(
				Tuple.of(12, Arbitraries.of(Category.BASIC, Category.DUTY, Category.AWARD, Category.DEDUCTION)),
				Tuple.of(1, Arbitraries.just(Category.VETO)));
	}

	static Arbitrary<List<Facts>> subjects(int most) {
		Arbitrary<Map<Indicator, BigDecimal>> values = Arbitraries.maps(indicators(), numbers()).ofMaxSize(8);
		Arbitrary<String> branches = Arbitraries.of("B01", "B02", "B03").injectNull(0.1);
		Arbitrary<String> sections = Arbitraries.of("K01", "K02", "K03", "K04", "K05").injectNull(0.1);
		return Combinators.combine(values, branches, sections)
			.as((given, branch, section) -> new Facts("", "某", branch, section, given))
			.list()
			.ofMinSize(1)
			.ofMaxSize(most)
			.map(RandomBooks::numbered);
	}

	private static List<Facts> numbered(List<Facts> subjects) {
		List<Facts> numbered = new ArrayList<>();
		subjects.forEach((facts) -> numbered.add(new Facts("CZ%04d".formatted((numbered.size() * 7919) % 10_000),
				facts.name(), facts.branch(), facts.section(), facts.values())));
		return numbered;
	}

	static Arbitrary<SelectionBook> selectionBooks() {
		Arbitrary<Eligibility> rows = Combinators.combine(awards(), indicators(), bands())
			.as((award, indicator, band) -> new Eligibility("ZG", award, indicator, band, "说明", 2));
		Arbitrary<Integer> limits = Arbitraries.integers().between(1, 4).injectNull(0.4);
		Arbitrary<Quota> quotas = Combinators.combine(Arbitraries.integers().between(1, 12), limits, limits)
			.as(Quota::new);
		Arbitrary<List<Key>> keys = Combinators.combine(indicators(), Arbitraries.of(true, false))
			.as(Key::new)
			.list()
			.ofMaxSize(3);
		return Combinators.combine(rows.list().ofMaxSize(3), quotas, keys)
			.as((eligibility, quota, ranking) -> new SelectionBook("random.xlsx", "b".repeat(64), eligibility,
					Map.of(Award.QUARTERLY_EXEMPLAR, quota), Map.of(Award.QUARTERLY_EXEMPLAR, ranking), List.of()));
	}

	static Arbitrary<ResponseBook> responseBooks() {
		Arbitrary<Integer> clauses = Arbitraries.integers().between(1, ResponseBook.CLAUSES).injectNull(0.6);
		Arbitrary<Circumstances> circumstances = Arbitraries.of(Circumstances.class).injectNull(0.4);
		return Combinators
			.combine(clauses, circumstances, counts().injectNull(0.4), counts().injectNull(0.4),
					Arbitraries.of(ResponseBook.Grade.class))
			.as((clause, grave, lower, upper, grade) -> new Response("", clause, grave, new Band(lower, upper), grade,
					List.of(Recipient.SELF), 5, false, 0))
			.list()
			.ofMaxSize(20)
			.map((rows) -> new ResponseBook("random.xlsx", "c".repeat(64), inPlace(rows), List.of(), List.of()));
	}

	private static List<Response> inPlace(List<Response> rows) {
		List<Response> numbered = new ArrayList<>();
		rows.forEach((row) -> numbered.add(new Response("R" + numbered.size(), row.clause(), row.circumstances(),
				row.repeats(), row.grade(), row.recipients(), row.workingDays(), row.talk(), 2 + numbered.size())));
		return numbered;
	}

	private static Arbitrary<BigDecimal> counts() {
		return Arbitraries.frequencyOf(
				Tuple.of(9, Arbitraries.integers().between(0, 6).map((count) -> BigDecimal.valueOf(count))),
				Tuple.of(1, Arbitraries.of(new BigDecimal("2.5"), new BigDecimal("-3"), new BigDecimal("1E+12"))));
	}

	static Arbitrary<LectureBook> lectureBooks() {
		Arbitrary<LectureBook.Eligibility> rows = Combinators.combine(lectureIndicators(), bands())
			.as((indicator, band) -> new LectureBook.Eligibility("JT", indicator, band, "说明", 2));
		Arbitrary<LectureBook.Quota> quotas = Combinators
			.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 3),
					Arbitraries.integers().between(0, 4))
			.as(LectureBook.Quota::new);
		Arbitrary<List<LectureBook.Key>> keys = Combinators.combine(lectureIndicators(), Arbitraries.of(true, false))
			.as(LectureBook.Key::new)
			.list()
			.ofMaxSize(3);
		return Combinators.combine(rows.list().ofMaxSize(3), quotas, keys)
			.as((eligibility, quota, ranking) -> new LectureBook("random.xlsx", "d".repeat(64),
					PolicyBooks.lectures().turns(), eligibility, quota, ranking));
	}

	static Arbitrary<List<Candidate>> lecturers(int most) {
		Arbitrary<Map<LectureIndicator, BigDecimal>> values = Arbitraries.maps(lectureIndicators(), numbers())
			.ofMaxSize(5);
		return Combinators.combine(values, Arbitraries.of("B01", "B02", "B03", "B04").injectNull(0.1))
			.as((given, branch) -> new Candidate("", "某", branch, given))
			.list()
			.ofMaxSize(most)
			.map(RandomBooks::inDisorder);
	}

	private static List<Candidate> inDisorder(List<Candidate> candidates) {
		List<Candidate> numbered = new ArrayList<>();
		candidates.forEach((one) -> numbered.add(new Candidate("CZ%04d".formatted((numbered.size() * 7919) % 10_000),
				one.name(), one.branch(), one.values())));
		return numbered;
	}

	private static Arbitrary<LectureIndicator> lectureIndicators() {
		return Arbitraries.of(LectureIndicator.LECTURES, LectureIndicator.MONTHS_SINCE, LectureIndicator.PARTY_YEARS,
				LectureIndicator.THEME_PROPOSED);
	}

	private static Arbitrary<Award> awards() {
		return Arbitraries.of(Award.QUARTERLY_EXEMPLAR, Award.ANNUAL_EXEMPLAR);
	}

	private static Arbitrary<Indicator> indicators() {
		return Arbitraries.of(Indicator.PERFORMANCE, Indicator.LECTURE_RATE, Indicator.FINDINGS, Indicator.HONOURS,
				Indicator.PARTY_YEARS);
	}

	private static Arbitrary<Band> bands() {
		return Combinators.combine(numbers().injectNull(0.2), numbers().injectNull(0.2))
			.as((one, two) -> (one != null && two != null && one.compareTo(two) > 0) ? new Band(two, one)
					: new Band(one, two));
	}

	private static Arbitrary<BigDecimal> numbers() {
		Arbitrary<BigDecimal> grid = Combinators
			.combine(Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 2))
			.as((step, places) -> BigDecimal.valueOf(step).movePointLeft(1).setScale(1 + places));
		return Arbitraries.frequencyOf(Tuple.of(8, grid), Tuple.of(1, grid.map((number) -> number.add(HAIR))),
				Tuple.of(1, grid.map((number) -> number.subtract(HAIR))),
				Tuple.of(1, grid.map((number) -> number.scaleByPowerOfTen(19))));
	}

}
