package cn.shizhao.lecture.booklet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Typography;
import cn.shizhao.lecture.booklet.BookletView.Essay;
import cn.shizhao.lecture.booklet.BookletView.Lecture;
import cn.shizhao.lecture.session.HeldLectures;
import cn.shizhao.lecture.session.HeldLectures.Held;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the booklet of a year together from the lectures held and the articles chosen.
 */
@Service
@Transactional(readOnly = true)
class BookletPages {

	private final HeldLectures lectures;

	private final ArticleMapper articles;

	private final RosterNames names;

	private final Clock clock;

	private final String bureau;

	BookletPages(HeldLectures lectures, ArticleMapper articles, RosterNames names, Clock clock,
			@Value("${shizhao.bureau}") String bureau) {
		this.lectures = lectures;
		this.articles = articles;
		this.names = names;
		this.clock = clock;
		this.bureau = bureau;
	}

	int thisYear() {
		return LocalDate.now(this.clock).getYear();
	}

	/**
	 * The years that have lectures or articles, and this one.
	 * @param shown is among them, too
	 * @return newest first
	 */
	List<Integer> years(int shown) {
		return Stream
			.of(this.lectures.years().stream().map(Integer::valueOf), this.articles.years().stream(),
					Stream.of(thisYear(), shown))
			.flatMap((years) -> years)
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	BookletView of(int year) {
		List<Held> held = this.lectures.heldIn(year);
		List<StoredArticle> all = this.articles.of(year);
		LocalDate today = LocalDate.now(this.clock);
		return new BookletView(year, this.bureau, today.getYear() + "年" + today.getMonthValue() + "月",
				held.stream().map(this::lecture).toList(),
				all.stream().filter(StoredArticle::chosen).map(this::essay).toList(), BookletCounts.of(held,
						this.lectures.cancelledIn(year), this.lectures.attendanceIn(year), all, this.names::branch));
	}

	private Lecture lecture(Held one) {
		String text = Objects.requireNonNullElse(one.lectureText(), "");
		String topic = one.topic().isBlank() ? "（没有题目）" : one.topic();
		return new Lecture(one.lectureMonth(), Integer.parseInt(one.lectureMonth().substring(5)) + "月",
				ChineseTime.date(one.heldOn()), topic, person(one.lecturerId(), one.branchCode()),
				one.module().label() + " · " + one.theme().label(), one.place(),
				paragraphs(text, "讲稿", one.draftName()), Texts.length(text));
	}

	private Essay essay(StoredArticle one) {
		return new Essay(one.id(), one.title(), person(one.authorId(), one.branchCode()),
				paragraphs(one.articleText(), "文章", one.fileName()), Texts.length(one.articleText()));
	}

	private String person(String id, @Nullable String branch) {
		return (this.names.branch(branch) + "\u3000" + this.names.person(id)).strip();
	}

	private static List<String> paragraphs(String text, String what, @Nullable String fileName) {
		if (!text.isBlank()) {
			return Texts.paragraphs(text);
		}
		return List.of((fileName != null) ? Typography.official(what + "见附件：") + fileName
				: Typography.official("（没有留存%s）".formatted(what)));
	}

}
