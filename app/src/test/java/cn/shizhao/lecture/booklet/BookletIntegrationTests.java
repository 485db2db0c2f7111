package cn.shizhao.lecture.booklet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.document.DocumentTests;
import cn.shizhao.lecture.booklet.Articles.Article;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Articles from hand to hand, the booklet of a year, and what its lectures and articles
 * make of a quarter's facts.
 */
@SampleTest
class BookletIntegrationTests {

	/** Of which nothing else is in the sample. */
	private static final int YEAR = 2031;

	private static final Period QUARTER = new Period(YEAR, 1);

	private static final String MEMBER = "CZ0036";

	private static final String OTHER = "CZ0050";

	private static final String SECRETARY = "CZ0128";

	private static final String COMMITTEE = "CZ0018";

	private static final String OFFICE = "CZ0047";

	private static final String BRANCH_OF_SECRETARY = "B02";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private FactBook facts;

	@Autowired
	private Articles articles;

	@BeforeEach
	void twoLecturesWereHeld() {
		lecture("01", "HELD", "讲过的文字一。\n\u3000\u3000讲过的文字二。");
		lecture("02", "ARCHIVED", null);
		lecture("03", "REVIEWED", "还没有讲的文字。");
		lecture("04", "CANCELLED", "取消了的文字。");
		attended("01", MEMBER, "PRESENT", null);
		attended("02", MEMBER, "ABSENT", LocalDate.of(YEAR, 2, 20));
		attended("01", OTHER, "PRESENT", null);
		attended("02", OTHER, "LEAVE", null);
		this.jdbc.update(
				"""
						INSERT INTO lecture_file (id, lecture_month, kind, file_name, media_type, content, uploaded_by, uploaded_at)
						VALUES ('booklet-file', ?, 'DRAFT', '讲稿.pdf', 'application/pdf', ?, ?, ?)""",
				YEAR + "-02", new byte[] { 1 }, MEMBER, LocalDateTime.of(YEAR, 1, 20, 9, 0));
	}

	@Test
	void anArticleIsHandedInChosenAndPrintedButNotWithdrawnAnyMore() throws IOException {
		WebClient member = login(MEMBER);
		assertThat(member.get("/articles?year=" + YEAR).body()).contains("还没有人提交文章");
		assertThat(member.form("/articles", form(MEMBER, "账本里的初心", "")).body()).contains("没有正文，也没有文件", "账本里的初心");
		String filled = "/articles?year=%d&author=%s&title=A&text=".formatted(YEAR, MEMBER);
		assertThat(member.upload(filled, "file", Map.of("a.docx", "x".getBytes(StandardCharsets.UTF_8))).body())
			.contains("这个文件打不开", "文件要重新选一次");
		assertThat(member.upload(filled, "file", Map.of("a.docx", DocumentTests.docx("文件里的话"))).statusCode())
			.isEqualTo(302);
		assertThat(this.jdbc.queryForObject("SELECT article_text FROM lecture_article", String.class))
			.isEqualTo("文件里的话\n甲\t乙");
		String id = this.jdbc.queryForObject("SELECT id FROM lecture_article", String.class);
		assertThat(member.get("/articles/" + id + "/file").headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).contains("wordprocessingml"));
		assertThat(member.form("/articles/" + id + "/choose", Map.of()).statusCode()).isEqualTo(403);
		assertThat(login(COMMITTEE).form("/articles/" + id + "/choose", Map.of()).statusCode()).isEqualTo(302);
		assertThat(login(COMMITTEE).form("/articles/" + id + "/choose", Map.of()).body()).contains("已经选入");
		assertThat(member.form("/articles/" + id + "/withdraw", Map.of()).body()).contains("不能撤回");
		assertThat(member.form("/articles", form(MEMBER, "A", "换稿")).body()).contains("已经选入文集，不能再改");
		assertThat(member.get("/booklet/" + YEAR).body()).contains("收入讲稿 2 篇、文章 1 篇", ">A</a>");
		assertThat(login(OFFICE).form("/articles/" + id + "/unchoose", Map.of()).statusCode()).isEqualTo(302);
		assertThat(member.get("/articles/" + id).body()).contains("提交（", "选入（", "取消选入（");
		assertThat(member.form("/articles/" + id + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.jdbc.queryForList("SELECT kind FROM lecture_article_event ORDER BY ordinal", String.class))
			.containsExactly("HANDED_IN", "CHOSEN", "UNCHOSEN", "WITHDRAWN");
	}

	@Test
	void aSecretaryHandsInForTheBranchAndNobodyChoosesTheirOwn() {
		String own = memberOf(BRANCH_OF_SECRETARY);
		assertThat(login(SECRETARY).form("/articles", form(own, "代交的文章", "正文")).statusCode()).isEqualTo(302);
		assertThat(login(SECRETARY).form("/articles", form(MEMBER, "别的支部", "正文")).statusCode())
			.isEqualTo(branchOf(MEMBER).equals(BRANCH_OF_SECRETARY) ? 302 : 403);
		assertThat(login(MEMBER).form("/articles", form(OTHER, "别人的", "正文")).statusCode()).isEqualTo(403);
		assertThat(login(OFFICE).form("/articles", form(OFFICE, "自己的", "正文")).statusCode()).isEqualTo(302);
		String id = this.jdbc.queryForObject("SELECT id FROM lecture_article WHERE title = '自己的'", String.class);
		assertThat(login(OFFICE).form("/articles/" + id + "/choose", Map.of()).body()).contains("不能选自己的文章");
		assertThat(login(OFFICE).get("/articles/export?format=csv&q=代交&year=" + YEAR).body()).contains("代交的文章");
	}

	@Test
	void theBookletHasWhatWasHeldAndNothingElse() {
		WebClient member = login(MEMBER);
		assertThat(member.get("/booklet/" + YEAR).body())
			.contains("讲过的文字二。", "讲稿见附件\uFF1A讲稿.pdf", "全年举办月讲堂 2 期，取消 1 期。", "应到 4 人次，到课 2 人次，补课 1 人次，到课率（含补课） 75.0%。")
			.doesNotContain("还没有讲的文字", "取消了的文字");
		assertThat(member.get("/booklet/" + YEAR + "/docx").headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).contains("wordprocessingml"));
		assertThat(member.get("/booklet/2077").body()).contains("2077年还没有讲过的月讲堂");
		assertThat(member.get("/booklet/2077/docx").body()).contains("书稿是空的");
		assertThat(member.get("/booklet/99").body()).contains("年份“99”不对");
	}

	@Test
	void theQuartersFactsComeFromTheRegister() {
		this.articles.handIn(new Article(YEAR, branchOf(MEMBER), MEMBER, "选上的", "正文", null, null), MEMBER);
		this.jdbc.update("UPDATE lecture_article SET chosen_on = ?, chosen_by = ?", LocalDate.of(YEAR, 3, 31),
				COMMITTEE);
		int version = this.facts.freeze(QUARTER, "系统");
		assertValue(version, MEMBER, Indicator.LECTURE_RATE, "1", "月讲堂台账：应到 2 期（2031-01、2031-02），到课和补课 2 期；补课2031-02");
		assertValue(version, OTHER, Indicator.LECTURE_RATE, "0.5", "月讲堂台账：应到 2 期（2031-01、2031-02），到课和补课 1 期；请假2031-02");
		assertThat(value(version, SECRETARY, Indicator.LECTURE_RATE).value()).isNull();
		assertValue(version, SECRETARY, Indicator.LECTURES_GIVEN, "2", "月讲堂台账：主讲 2031-01《题目》、2031-02《题目》");
		assertValue(version, MEMBER, Indicator.LECTURES_GIVEN, "0", "月讲堂台账：本季度没有");
		assertValue(version, MEMBER, Indicator.ARTICLES, "1", "文集：选入 《选上的》");
		assertValue(version, OTHER, Indicator.ARTICLES, "0", "月讲堂台账：本季度没有");
		FactBook.Value branch = this.facts.values(QUARTER, version, Subject.BRANCH, BRANCH_OF_SECRETARY)
			.stream()
			.filter((one) -> one.indicator() == Indicator.LECTURES_GIVEN)
			.findFirst()
			.orElseThrow();
		assertThat(branch.value()).isEqualByComparingTo("2");
		assertThat(branch.source()).isEqualTo(FactBook.Source.DERIVED);
		this.jdbc.update("UPDATE lecture_attendance SET mark = 'PRESENT' WHERE person_id = ?", OTHER);
		assertThat(value(version, OTHER, Indicator.LECTURE_RATE).value()).isEqualByComparingTo("0.5");
		assertThat(login(OFFICE).get("/facts/%s?q=%s".formatted(QUARTER, MEMBER)).body())
			.contains("/lectures?year=2031", "/articles?year=2031");
	}

	@Test
	void anArticleOfAnotherBranchsPlanComesInWithTheSameChecks() {
		Article empty = new Article(YEAR, "B01", MEMBER, "题目", " ", null, null);
		assertThatIllegalArgumentException().isThrownBy(() -> this.articles.handIn(empty, OFFICE))
			.withMessageContaining("没有正文，也没有文件");
		this.articles.handIn(new Article(YEAR, "B01", MEMBER, "题目", "一稿", null, null), OFFICE);
		this.articles.handIn(new Article(YEAR, "B01", MEMBER, "题目", "二稿", null, null), OFFICE);
		assertThat(this.articles.of(YEAR)).singleElement().extracting(Articles.Line::title).isEqualTo("题目");
		assertThat(this.jdbc.queryForObject("SELECT article_text FROM lecture_article", String.class)).isEqualTo("二稿");
	}

	private void assertValue(int version, String member, Indicator indicator, String value, String detail) {
		FactBook.Value found = value(version, member, indicator);
		assertThat(found.value()).isEqualByComparingTo(new BigDecimal(value));
		assertThat(found.source()).isEqualTo(FactBook.Source.REGISTER);
		assertThat(found.detail()).isEqualTo(detail);
	}

	private FactBook.Value value(int version, String member, Indicator indicator) {
		return this.facts.values(QUARTER, version, Subject.MEMBER, member)
			.stream()
			.filter((one) -> one.indicator() == indicator)
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> form(String author, String title, String text) {
		return Map.of("year", String.valueOf(YEAR), "author", author, "title", title, "text", text);
	}

	private String branchOf(String person) {
		return this.jdbc.queryForObject("SELECT branch_code FROM person WHERE id = ?", String.class, person);
	}

	private String memberOf(String branch) {
		return this.jdbc
			.queryForList("SELECT id FROM person WHERE branch_code = ? AND id <> ? ORDER BY id", String.class, branch,
					SECRETARY)
			.get(0);
	}

	private void lecture(String month, String state, String text) {
		this.jdbc.update(
				"""
						INSERT INTO lecture (lecture_month, held_on, fixed, module, theme, topic, lecturer_id, branch_code, reason,
							state, scheduled_at, recorded, place, lecture_text, summary)
						VALUES (?, ?, FALSE, 'THEORY', 'LOYALTY', '题目', ?, ?, '轮到', ?, ?, TRUE, '三楼', ?, '')""",
				YEAR + "-" + month, LocalDate.parse(YEAR + "-" + month + "-12"), SECRETARY, BRANCH_OF_SECRETARY, state,
				LocalDateTime.of(YEAR, 1, 2, 9, 0), text);
	}

	private void attended(String month, String person, String mark, LocalDate madeUpOn) {
		this.jdbc.update("""
				INSERT INTO lecture_attendance (lecture_month, person_id, branch_code, mark, reason, made_up_on)
				VALUES (?, ?, ?, ?, '', ?)""", YEAR + "-" + month, person, branchOf(person), mark, madeUpOn);
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
