package cn.shizhao.lecture.booklet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.facts.LectureRecords;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.lecture.session.HeldLectures;
import cn.shizhao.lecture.session.HeldLectures.Counted;
import cn.shizhao.lecture.session.HeldLectures.Given;
import cn.shizhao.lecture.session.HeldLectures.Listed;
import cn.shizhao.rules.Indicator;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts lectures, attendance and chosen articles of a quarter for the evaluation. Only
 * lectures that were held and recorded here count, in the quarter in which they were
 * held; a lesson made up counts as attended, however late.
 */
@Component
@Transactional(readOnly = true)
class LectureTallies implements LectureRecords {

	private static final int PLACES = 4;

	/** So many are named; the register has all. */
	private static final int MOST_NAMED = 5;

	private static final int LONGEST_TITLE = 40;

	private final HeldLectures lectures;

	private final ArticleMapper articles;

	LectureTallies(HeldLectures lectures, ArticleMapper articles) {
		this.lectures = lectures;
		this.articles = articles;
	}

	@Override
	public Set<Indicator> kept(Period period) {
		Set<Indicator> kept = EnumSet.noneOf(Indicator.class);
		if (!this.lectures.attendanceBetween(period.start(), period.end()).isEmpty()) {
			kept.add(Indicator.LECTURES_GIVEN);
		}
		if (!this.articles.chosenBetween(period.start(), period.end()).isEmpty()) {
			kept.add(Indicator.ARTICLES);
		}
		return kept;
	}

	@Override
	public List<Value> of(Period period) {
		List<Listed> listed = this.lectures.attendanceBetween(period.start(), period.end());
		List<Given> given = listed.isEmpty() ? List.of() : this.lectures.givenBetween(period.start(), period.end());
		return Stream
			.of(by(listed, Listed::personId, LectureTallies::rate),
					by(given, Given::lecturerId,
							(member, own) -> count(member, Indicator.LECTURES_GIVEN, "月讲堂台账：主讲",
									own.stream().map((one) -> one.lectureMonth() + title(one.topic())).toList())),
					by(this.articles.chosenBetween(period.start(), period.end()), StoredArticle::authorId,
							(member, own) -> count(member, Indicator.ARTICLES, "文集：选入",
									own.stream().map((one) -> title(one.title())).toList())))
			.flatMap((values) -> values)
			.toList();
	}

	private static <T> Stream<Value> by(List<T> rows, Function<T, String> member,
			BiFunction<String, List<T>, Value> tally) {
		return rows.stream()
			.collect(Collectors.groupingBy(member, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((own) -> tally.apply(own.getKey(), own.getValue()));
	}

	private static Value rate(String member, List<Listed> lectures) {
		long attended = lectures.stream().filter((one) -> one.mark().attended()).count();
		Map<Counted, List<Listed>> marks = lectures.stream()
			.filter((one) -> one.mark() != Counted.PRESENT)
			.collect(Collectors.groupingBy(Listed::mark, () -> new EnumMap<>(Counted.class), Collectors.toList()));
		String exceptions = marks.entrySet()
			.stream()
			.map((mark) -> "；" + mark.getKey().label()
					+ named(mark.getValue().stream().map(Listed::lectureMonth).toList()))
			.collect(Collectors.joining());
		return new Value(member, Indicator.LECTURE_RATE,
				BigDecimal.valueOf(attended).divide(BigDecimal.valueOf(lectures.size()), PLACES, RoundingMode.HALF_UP),
				"月讲堂台账：应到 %d 期（%s），到课和补课 %d 期%s".formatted(lectures.size(),
						named(lectures.stream().map(Listed::lectureMonth).toList()), attended, exceptions));
	}

	private static Value count(String member, Indicator indicator, String source, List<String> names) {
		return new Value(member, indicator, BigDecimal.valueOf(names.size()), source + " " + named(names));
	}

	private static String named(List<String> names) {
		return names.stream().limit(MOST_NAMED).collect(Collectors.joining("、"))
				+ ((names.size() > MOST_NAMED) ? "等 " + names.size() + " 件" : "");
	}

	private static String title(String title) {
		int length = title.codePointCount(0, title.length());
		return "《" + ((length > LONGEST_TITLE) ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…"
				: title) + "》";
	}

}
