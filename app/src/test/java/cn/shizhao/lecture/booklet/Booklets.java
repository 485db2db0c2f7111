package cn.shizhao.lecture.booklet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.lecture.booklet.BookletView.Essay;
import cn.shizhao.lecture.booklet.BookletView.Lecture;
import cn.shizhao.lecture.session.HeldLectures.BranchAttendance;
import cn.shizhao.lecture.session.HeldLectures.Held;
import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Theme;

/**
 * Booklets for tests.
 */
final class Booklets {

	static final String LONG_TOPIC = "以高质量党建引领财政事业高质量发展的几点思考：从预算编制、执行到绩效管理";

	private static final List<String> TOPICS = List.of("对党忠诚是第一位的要求", LONG_TOPIC, "零基预算怎样编", "从一张报销单看廉洁", "守好国库最后一道关");

	private static final String SENTENCE = "财政是国家治理的基础和重要支柱，每一笔资金都连着群众的冷暖；我们手里的公章、笔下的数字，都要经得起检查。";

	private Booklets() {
	}

	/**
	 * Five lectures of one to five pages, the last with a file only, and two articles.
	 */
	static BookletView full() {
		List<Lecture> lectures = IntStream.range(0, TOPICS.size()).mapToObj(Booklets::lecture).toList();
		return new BookletView(2026, "某某市财政局", "2026年12月", lectures,
				List.of(new Essay("a", "账本里的初心", "第一支部\u3000张三", text(25), 1500),
						new Essay("b", "窗口十年", "第二支部\u3000李四", List.of("文章见附件\uFF1A窗口十年.pdf"), 0)),
				counts());
	}

	private static Lecture lecture(int i) {
		boolean attached = i == TOPICS.size() - 1;
		return new Lecture("2026-%02d".formatted(i + 1), (i + 1) + "月", "2026年%d月12日".formatted(i + 1), TOPICS.get(i),
				"第一支部\u3000张三", "理论武装 · 忠诚", "三楼会议室", attached ? List.of("讲稿见附件\uFF1A讲稿.pptx") : text(12 * (i + 1)),
				attached ? 0 : 3000);
	}

	private static List<String> text(int paragraphs) {
		return IntStream.rangeClosed(1, paragraphs)
			.mapToObj((i) -> Stream.generate(() -> SENTENCE).limit(1 + i % 4).collect(Collectors.joining()))
			.toList();
	}

	static BookletView.Counts counts() {
		return BookletCounts.of(
				List.of(held("2026-01", "B01", Module.THEORY, Theme.LOYALTY),
						held("2026-02", "B02", Module.FINANCE, Theme.INTEGRITY),
						held("2026-03", null, Module.FINANCE, Theme.LOYALTY)),
				1, List.of(new BranchAttendance("B01", 30, 27, 2), new BranchAttendance("B02", 20, 20, 0)),
				List.of(article("B01", LocalDate.of(2026, 11, 3)), article("B03", null)), (code) -> "第" + code + "支部");
	}

	private static Held held(String month, String branch, Module module, Theme theme) {
		return new Held(month, LocalDate.parse(month + "-12"), module, theme, "题目", "CZ0001", branch, "", null, null);
	}

	static StoredArticle article(String branch, LocalDate chosenOn) {
		return new StoredArticle("a-" + branch, 2026, branch, "CZ0001", "题目", "正文", null, "CZ0001",
				LocalDateTime.of(2026, 11, 1, 9, 0), chosenOn, (chosenOn != null) ? "CZ0047" : null);
	}

}
