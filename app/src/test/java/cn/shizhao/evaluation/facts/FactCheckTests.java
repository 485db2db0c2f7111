package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import cn.shizhao.Prepared;
import cn.shizhao.evaluation.facts.CheckDraft.Return;
import cn.shizhao.evaluation.report.SectionReports.Submitted;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@FactsTest
class FactCheckTests {

	private static final Period Q3 = Period.parse("2026Q3");

	private static final String TASK = "task-1";

	private static final String OFFICE = "CZ0050";

	@Autowired
	private FactCheck check;

	@Autowired
	private Drafts drafts;

	@Autowired
	private CheckViews views;

	@Autowired
	private FactBook book;

	@Autowired
	private FactImports imports;

	@Autowired
	private FakeBureau bureau;

	@Autowired
	private Prepared prepared;

	@BeforeEach
	void importAllFiles() {
		this.bureau.moveTo(Q3, Stage.REPORTING);
		this.prepared.begin("imported", () -> {
			SampleFiles.importAll(this.imports, Q3.previous(), OFFICE);
			SampleFiles.importAll(this.imports, Q3, OFFICE);
			this.book.freeze(Q3.previous(), OFFICE);
		});
	}

	@Test
	void collectingFreezesAndHandsTheQuarterToTheCheck() {
		assertThat(this.check.collect(Q3)).isEqualTo(1);
		assertThat(this.bureau.stages).containsEntry(Q3, Stage.CHECKING);
		assertThat(this.check.collect(Q3)).isEqualTo(1);
	}

	@Test
	void theViewCountsAndGroupsTheMarkedValues() {
		CheckView view = this.views.view(Q3, TASK);
		assertThat(view.counts().subjects()).isEqualTo(132 + 28 + 14);
		assertThat(view.counts().values()).isEqualTo(132 * 21 + 28 * 7 + 14 * 14);
		assertThat(view.counts().missing()).isZero();
		assertThat(view.groups()).hasSize(28 + 14);
		assertThat(view.groups()).flatExtracting(CheckView.Group::lines)
			.allSatisfy((line) -> assertThat(((CheckView.Line) line).notes()).isNotEmpty());
		// 党龄 of the sample counts calendar years, the roster whole years
		assertThat(view.counts().disagrees())
			.isEqualTo(SampleFiles.rows("member-facts-2026Q3.csv")
				.stream()
				.filter((row) -> !row.get("党龄").equals(wholeYears(row.get("编号"))))
				.count())
			.isPositive();
		assertThat(view.imports()).extracting(CheckView.ImportedFile::file)
			.containsExactly("branch-facts-2026Q3.csv", "section-business-2026Q3.csv", "member-facts-2026Q3.csv");
	}

	private String wholeYears(String id) {
		return this.bureau.member(id)
			.map((member) -> (member.joinedOn() != null)
					? String.valueOf(ChronoUnit.YEARS.between(member.joinedOn(), Q3.end())) : "0")
			.orElseThrow();
	}

	@Test
	void aLineShowsLastQuartersValueAndWhereTheValueCameFrom() {
		List<CheckView.Line> lines = this.views.linesOf(Q3, Subject.SECTION, "K02");
		CheckView.Line business = lines.stream()
			.filter((line) -> line.indicator().equals("BUSINESS"))
			.findFirst()
			.orElseThrow();
		assertThat(business.value()).isEqualTo("94.4");
		assertThat(business.last()).isEqualTo("91.5");
		assertThat(business.detail()).isEqualTo("导入 section-business-2026Q3.csv 第3行");
		assertThat(business.by()).isEqualTo(this.bureau.member(OFFICE).orElseThrow().name());
		assertThat(lines).extracting(CheckView.Line::subject).containsOnly("MEMBER", "SECTION");
	}

	@Test
	void anUnknownUnitIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.views.linesOf(Q3, Subject.SECTION, "K99"))
			.withMessage("没有编号为 K99 的科室");
	}

	@Test
	void aCorrectionShowsAtOnceAndIsFrozenOnCompletion() {
		this.check.collect(Q3);
		this.book.correct(Q3, Subject.SECTION, "K02", Indicator.BUSINESS, new BigDecimal("90"), "核对了原始记录", OFFICE);
		assertThat(this.views.linesOf(Q3, Subject.SECTION, "K02")).anySatisfy((line) -> {
			assertThat(line.value()).isEqualTo("90");
			assertThat(line.corrected()).isTrue();
		});
		assertThat(this.book.newestVersion(Q3)).isEqualTo(1);
		assertThat(this.check.complete(Q3, TASK, OFFICE)).isEmpty();
		assertThat(this.book.newestVersion(Q3)).isEqualTo(2);
	}

	@Test
	void completingWithoutChangesKeepsTheVersion() {
		this.check.collect(Q3);
		assertThat(this.check.complete(Q3, TASK, OFFICE)).isEmpty();
		assertThat(this.book.newestVersion(Q3)).isEqualTo(1);
	}

	@Test
	void returnsWaitInTheDraftAndTakeEffectOnCompletion() {
		submit("K02");
		submit("K03");
		save(null, new Return("K03", "得分与台账不符"), new Return("K02", "  漏报一人 "));
		assertThat(this.bureau.returned).isEmpty();
		assertThat(this.check.complete(Q3, TASK, OFFICE)).containsExactly("K02", "K03");
		assertThat(this.bureau.returned).containsExactly("K02:漏报一人:CZ0050", "K03:得分与台账不符:CZ0050");
		assertThat(this.bureau.stages).containsEntry(Q3, Stage.REPORTING);
		assertThat(this.book.newestVersion(Q3)).isZero();
	}

	@Test
	void aReturnNeedsAReasonOnlyWhenItTakesEffect() {
		submit("K02");
		save(null, new Return("K02", " "));
		assertThatIllegalArgumentException().isThrownBy(() -> this.check.complete(Q3, TASK, OFFICE))
			.withMessage("请填写K02 的退回理由");
		assertThat(this.bureau.returned).isEmpty();
	}

	@Test
	void aReportThatIsNotThereCannotBeReturned() {
		save(null, new Return("K02", "理由"));
		assertThatIllegalStateException().isThrownBy(() -> this.check.complete(Q3, TASK, OFFICE))
			.withMessageContaining("K02");
	}

	@Test
	void aDraftNamesEachSectionOnceWithAReasonThatFits() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> save(null, new Return("K02", "一"), new Return("K02", "二")))
			.withMessageContaining("出现了两次");
		assertThatIllegalArgumentException().isThrownBy(() -> save(null, new Return("K02", "长".repeat(201))))
			.withMessageContaining("最多 200 个字");
		assertThat(this.drafts.of(TASK, CheckDraft.NONE).content().returns()).isEmpty();
	}

	@Test
	void theDraftIsKeptAndReplacedAsAWhole() {
		save(2, new Return("K02", "一"));
		save(null, new Return("K03", "二"));
		CheckView view = this.views.view(Q3, TASK);
		assertThat(view.returns()).containsExactly(new Return("K03", "二"));
		assertThat(view.confirmedMissing()).isNull();
		assertThat(view.saved().savedAt()).isEqualTo(LocalDateTime.of(2026, 10, 12, 9, 5));
	}

	@Test
	void missingValuesMustBeConfirmedByTheirNumber() {
		this.bureau.put(this.bureau.member("CZ0132").map(FactCheckTests::twin).orElseThrow());
		long missing = this.views.view(Q3, TASK).counts().missing();
		// everything but what the roster knows
		assertThat(missing).isEqualTo(18);
		assertThatIllegalStateException().isThrownBy(() -> this.check.complete(Q3, TASK, OFFICE))
			.withMessage("还有 18 处缺失没有处理；请补齐，或者勾选“按缺失继续”后再提交");
		save(17);
		assertThatIllegalStateException().isThrownBy(() -> this.check.complete(Q3, TASK, OFFICE));
		save(18);
		assertThat(this.check.complete(Q3, TASK, OFFICE)).isEmpty();
	}

	private static Member twin(Member member) {
		return new Member("CZ0133", "新来的", member.gender(), member.birthDate(), member.politicalStatus(),
				member.joinedOn(), member.sectionCode(), member.branchCode(), member.post(), member.mobile(),
				member.area());
	}

	private void submit(String section) {
		this.bureau.submit(Q3,
				new Submitted(section, 1, BigDecimal.TEN, Map.of(), "CZ0018", LocalDateTime.of(2026, 10, 9, 8, 0)));
	}

	private void save(@Nullable Integer confirmedMissing, Return... returns) {
		CheckDraft draft = new CheckDraft(List.of(returns), confirmedMissing);
		draft.check();
		this.drafts.put(TASK, draft, OFFICE);
	}

}
