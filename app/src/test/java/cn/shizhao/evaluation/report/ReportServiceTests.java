package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import cn.shizhao.evaluation.report.ReportForm.Earlier;
import cn.shizhao.evaluation.report.ReportForm.Person;
import cn.shizhao.evaluation.report.ReportProgress.Phase;
import cn.shizhao.evaluation.report.ReportProgress.Status;
import cn.shizhao.evaluation.report.SectionReports.Submitted;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A section's report from the first key stroke to its return, against the database.
 */
@ReportTest
class ReportServiceTests {

	private static final Period Q3 = new Period(2026, 3);

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 12, 9, 5);

	private static final Date DUE = Date.from(Instant.parse("2026-10-15T10:00:00Z"));

	private static final Map<String, String> RIGHT = Map.of("CZ0009", "95", "CZ0010", "88.25", "CZ0011", "100");

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportDrafts drafts;

	@Autowired
	private ReportForms forms;

	@Autowired
	private ReportProgress progress;

	@Autowired
	private FakeOffice office;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aNewFormShowsThePeopleWithLastQuarter() {
		ReportForm form = form();
		assertThat(form.sectionName()).isEqualTo("预算科");
		assertThat(form.dueOn()).isEqualTo(LocalDate.of(2026, 10, 14));
		assertThat(form.previousBusiness()).isEqualByComparingTo("91.5");
		assertThat(form.people()).containsExactly(new Person("CZ0009", "张三", new BigDecimal("90.15"), ""),
				new Person("CZ0010", "王𬀩", null, ""), new Person("CZ0011", "李四", null, ""));
		assertThat(form.saved().revision()).isZero();
		assertThat(form.saved().savedAt()).isNull();
	}

	@Test
	void aDraftKeepsWhatWasTypedRightOrWrong() {
		Drafts.Saved saved = save(0, "９１", Map.of("CZ0009", "1,5", "CZ0010", "105"));
		ReportForm form = form();
		assertThat(form.business()).isEqualTo("９１");
		assertThat(form.people()).extracting(Person::score).containsExactly("1,5", "105", "");
		assertThat(form.saved()).isEqualTo(saved);
		assertThat(saved.savedAt()).isEqualTo(NOW);
	}

	@Test
	void aLaterDraftReplacesTheEarlierOne() {
		int first = save(0, "91", Map.of("CZ0009", "1")).revision();
		assertThat(save(first, "92", Map.of("CZ0010", "2")).revision()).isEqualTo(first + 1);
		assertThat(form().people()).extracting(Person::score).containsExactly("", "2", "");
	}

	@Test
	void aDraftFromAnotherWindowIsNotOverwritten() {
		save(0, "91", Map.of("CZ0009", "1"));
		assertThatIllegalStateException().isThrownBy(() -> save(0, "92", Map.of()))
			.withMessage("张三于2026年10月12日 09:05在别的窗口保存过另一份草稿；请选择用哪一份");
		assertThat(form().business()).isEqualTo("91");
	}

	@Test
	void aDraftThatIsSentTwiceIsSavedOnce() {
		Drafts.Saved first = save(0, "91", Map.of("CZ0009", "1"));
		assertThat(save(0, "91", Map.of("CZ0009", "1"))).isEqualTo(first);
		assertThat(form().saved()).isEqualTo(first);
	}

	@Test
	void aDraftWithSomeoneOfAnotherSectionIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> save(0, "91", Map.of("CZ0020", "95")))
			.withMessage("本科室的名单里没有工号 CZ0020；请重新打开任务再填");
		assertThat(form().saved().revision()).isZero();
	}

	@Test
	void aDraftWithATextThatIsNoScoreAtAllIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> save(0, "9".repeat(101), Map.of()))
			.withMessageContaining("太长");
	}

	@Test
	void submittingMakesTheFirstVersion() {
		save(0, "91.2", RIGHT);
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
		assertThat(this.reports.submitted(Q3))
			.containsExactly(new Submitted("K02", 1, new BigDecimal("91.20"), Map.of("CZ0009", new BigDecimal("95.00"),
					"CZ0010", new BigDecimal("88.25"), "CZ0011", new BigDecimal("100.00")), "CZ0009", NOW));
	}

	@Test
	void nothingIsSubmittedWhileAnythingIsWrong() {
		save(0, "", Map.of("CZ0009", "95", "CZ0010", "８８", "CZ0011", "100.5"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.reports.submit(Q3, "K02", DUE, "CZ0009"))
			.withMessage("还不能提交，有 3 处要改。科室业务得分：请填写；王𬀩：“８８”用了全角字符，请改成 88；李四：“100.5”超出范围，应在 0 到 100 之间");
		assertThat(this.reports.submitted(Q3)).isEmpty();
	}

	@Test
	void nothingIsSubmittedWithoutADraft() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.reports.submit(Q3, "K02", DUE, "CZ0009"))
			.withMessage("还没有填写得分；请填好后再提交");
	}

	@Test
	void aReportIsSubmittedOnce() {
		save(0, "91.2", RIGHT);
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
		assertThatIllegalStateException().isThrownBy(() -> this.reports.submit(Q3, "K02", DUE, "CZ0010"))
			.withMessage("本科室已由张三报送过（第 1 次），不用再提交");
	}

	@Test
	void ofTwoSubmissionsAtOnceOneCounts() throws Exception {
		save(0, "91.2", RIGHT);
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<String> submission = () -> {
			start.await(10, TimeUnit.SECONDS);
			this.reports.submit(Q3, "K02", DUE, "CZ0009");
			return "submitted";
		};
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> both = List.of(threads.submit(submission), threads.submit(submission));
			assertThat(both).extracting(ReportServiceTests::outcome)
				.containsExactlyInAnyOrder("submitted", "本科室已由张三报送过（第 1 次），不用再提交");
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM report", Integer.class)).isEqualTo(1);
	}

	@Test
	void aReturnedReportIsWrittenAgainFromWhatWasSubmitted() {
		save(0, "91.2", RIGHT);
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
		this.reports.returnReport(Q3, "K02", " 张三的得分偏高 ", "CZ0001");
		assertThat(this.reports.submitted(Q3)).isEmpty();
		ReportForm form = form();
		assertThat(form.returned()).isEqualTo(new Earlier(1, "张三", NOW, "张三的得分偏高", "CZ0001", NOW));
		assertThat(form.people()).extracting(Person::score).containsExactly("95", "88.25", "100");
		save(form().saved().revision(), "91.2", Map.of("CZ0009", "90", "CZ0010", "88.25", "CZ0011", "100"));
		this.reports.submit(Q3, "K02", DUE, "CZ0010");
		assertThat(this.reports.submitted(Q3)).extracting(Submitted::version, Submitted::submittedBy)
			.containsExactly(tuple(2, "CZ0010"));
		assertThat(form().returned()).isNull();
		assertThat(form().earlier()).extracting(Earlier::version).containsExactly(1, 2);
	}

	@Test
	void onlyAValidReportCanBeReturned() {
		assertThatIllegalStateException().isThrownBy(() -> this.reports.returnReport(Q3, "K02", "原因", "CZ0001"))
			.withMessageContaining("没有可退回的报送");
		save(0, "91.2", RIGHT);
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
		this.reports.returnReport(Q3, "K02", "原因", "CZ0001");
		assertThatIllegalStateException().isThrownBy(() -> this.reports.returnReport(Q3, "K02", "原因", "CZ0001"));
	}

	@Test
	void aReturnNeedsAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.reports.returnReport(Q3, "K02", " ", "CZ0001"))
			.withMessage("请填写退回原因");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reports.returnReport(Q3, "K02", "长".repeat(501), "CZ0001"))
			.withMessage("退回原因有 501 个字，最多 500 个字；请精简");
	}

	@Test
	void someoneWhoMovesMeanwhileIsReportedByTheFirstSectionOnly() {
		this.office.move("CZ0011", "K03");
		assertThat(form().people()).extracting(Person::id).containsExactly("CZ0009", "CZ0010", "CZ0011");
		assertThat(this.forms.form(Q3, "K03", null).people()).extracting(Person::id).containsExactly("CZ0020");
	}

	@Test
	void theProgressTellsWhereEverySectionStands() {
		assertThat(phases()).containsExactly(Phase.UNTOUCHED, Phase.UNTOUCHED);
		save(0, "91.2", RIGHT);
		assertThat(phases()).containsExactly(Phase.DRAFTED, Phase.UNTOUCHED);
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
		assertThat(phases()).containsExactly(Phase.SUBMITTED, Phase.UNTOUCHED);
		this.reports.returnReport(Q3, "K02", "原因", "CZ0001");
		assertThat(this.progress.statuses(Q3))
			.startsWith(new Status("K02", Phase.RETURNED, 1, LocalDate.of(2026, 10, 15), "CZ0001", NOW, "原因"));
		assertThat(this.progress.statuses(Q3.next())).isEmpty();
	}

	private List<Phase> phases() {
		return this.progress.statuses(Q3).stream().map(Status::phase).toList();
	}

	private ReportForm form() {
		return this.forms.form(Q3, "K02", LocalDate.of(2026, 10, 14));
	}

	private Drafts.Saved save(int revision, String business, Map<String, String> scores) {
		return this.drafts.save(Q3, "K02", new Posted<>(revision, false, new Draft(business, scores)), "CZ0009");
	}

	private static String outcome(Future<String> future) {
		try {
			return future.get(30, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			return String.valueOf(ex.getCause().getMessage());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
