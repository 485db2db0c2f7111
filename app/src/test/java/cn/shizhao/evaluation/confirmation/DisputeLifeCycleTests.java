package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import cn.shizhao.evaluation.confirmation.Confirmations.BranchState;
import cn.shizhao.evaluation.confirmation.Confirmations.Step;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.FakeBureau;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.LedgersTest;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@LedgersTest
class DisputeLifeCycleTests {

	private static final String TASK = "task-B01";

	private static final String OFFICE_TASK = "task-office";

	@Autowired
	private ConfirmationRounds rounds;

	@Autowired
	private BranchConfirmations branches;

	@Autowired
	private BranchForms branchForms;

	@Autowired
	private DisputeResolutions resolutions;

	@Autowired
	private ResolutionForms resolutionForms;

	@Autowired
	private ConfirmationReminders reminders;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Confirmations confirmations;

	@Autowired
	private Indices indices;

	@Autowired
	private FactBook facts;

	@Autowired
	private FakeBureau bureau;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void firstEveryBranchIsAsked() {
		Period period = Period.parse("2026Q3");
		ConfirmationRounds.Round round = this.rounds.open(period, "系统");
		assertThat(round.branches()).hasSize(14).isSorted();
		assertThat(round.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
		assertThat(this.bureau.find(period).orElseThrow().stage()).isEqualTo(Stage.CONFIRMING);
		assertThat(this.confirmations.states(period)).hasSize(14)
			.allSatisfy((state) -> assertThat(state.step()).isEqualTo(Step.WAITING));
	}

	@Test
	void aSecretarySeesTheBranchItselfAndItsMembersWithAllThatMayBeDisputed() {
		Period period = opened();
		BranchForm form = this.branchForms.form(period, "B01", TASK);
		assertThat(form.branchName()).isEqualTo("机关第一支部");
		assertThat(form.ledgers().get(0).subject()).isEqualTo(Subject.BRANCH);
		assertThat(form.ledgers()).extracting(BranchForm.Ledger::id)
			.containsSubsequence("B01", "CZ0001", "CZ0002")
			.hasSize(1 + this.bureau.membersOfBranch("B01").size());
		assertThat(form.ledgers().get(0).values()).extracting(BranchForm.Value::indicator)
			.contains(Indicator.TALK_RATE)
			.doesNotContain(Indicator.PIONEER_AVERAGE);
		assertThat(form.ledgers().get(1).values()).hasSize(21);
		assertThat(form.ledgers().get(1).sheet().groups()).isNotEmpty();
	}

	@Test
	void confirmingWithoutDisputesNeedsTheTick() {
		Period period = opened();
		assertThatIllegalStateException().isThrownBy(() -> this.branches.complete(period, "B01", TASK, "CZ0001"))
			.withMessageContaining("还没有勾选");
		confirm(period, "B01");
		assertThat(state(period, "B01").step()).isEqualTo(Step.CONFIRMED);
		assertThat(state(period, "B01").confirmedBy()).isEqualTo("CZ0001");
		assertThat(state(period, "B02").step()).isEqualTo(Step.WAITING);
		assertThat(this.resolutions.open(period)).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.branches.complete(period, "B01", TASK, "CZ0001"))
			.withMessageContaining("没有等待支部 B01 确认的台账");
	}

	@Test
	void aDisputeThatMakesNoSenseIsRefusedWithEveryProblem() {
		Period period = opened();
		save(new BranchForm.Draft(true, List.of(typed("CZ0004", Indicator.HOUSEHOLD_RATE, "1.5", "走访过"),
				typed("CZ0001", Indicator.MAXIMS, "一次", "入选"), typed("CZ0002", Indicator.ARTICLES, "0", "没变"),
				typed("CZ0003", Indicator.ARTICLES, "1", " "), typed("CZ0013", Indicator.ARTICLES, "1", "别的支部"))));
		assertThatIllegalStateException().isThrownBy(() -> this.branches.complete(period, "B01", TASK, "CZ0001"))
			.withMessageContaining("袁秀凯的联系户走访率：填的 1.5 不能大于 1")
			.withMessageContaining("读到“一次”，不是数字")
			.withMessageContaining("与台账相同")
			.withMessageContaining("请填写理由")
			.withMessageContaining("不是本支部台账上的数值");
		assertThat(this.resolutions.open(period)).isEmpty();
		assertThat(state(period, "B01").step()).isEqualTo(Step.WAITING);
	}

	@Test
	void aDisputeOfTheSameValueTwiceIsRefused() {
		Period period = opened();
		save(new BranchForm.Draft(true, List.of(typed("CZ0004", Indicator.HOUSEHOLD_RATE, "1", "走访过"),
				typed("CZ0004", Indicator.HOUSEHOLD_RATE, "0.75", "走访过"))));
		assertThatIllegalStateException().isThrownBy(() -> this.branches.complete(period, "B01", TASK, "CZ0001"))
			.withMessageContaining("提出了两次");
	}

	@Test
	void anAcceptedDisputeCorrectsTheFactAndOnlyTheBranchConcernedIsAskedAgain() {
		Period period = opened();
		disputeAndConfirmAll(period);
		assertThat(state(period, "B01").step()).isEqualTo(Step.DISPUTED);
		Dispute dispute = this.resolutions.open(period).get(0);
		assertThat(dispute.amount()).isEqualByComparingTo("0.5");
		ResolutionForm form = this.resolutionForms.form(period, OFFICE_TASK);
		assertThat(form.disputes()).singleElement().satisfies((item) -> {
			assertThat(item.dispute().subjectName()).isEqualTo("袁秀凯");
			assertThat(item.dispute().value()).isEqualTo("0.5（50%）");
			assertThat(item.claimed()).isEqualTo("1");
			assertThat(item.source().detail()).contains("member-facts-2026Q3.csv").contains("5");
			assertThat(item.rows()).extracting("rule").containsExactly("0.5 ≤ 联系户走访率 < 1 → 定额 8 分");
		});
		BigDecimal before = total(period, "CZ0004");
		answer(dispute, "accept", "1", "");
		assertThat(this.resolutions.complete(period, OFFICE_TASK, "CZ0010")).isTrue();
		assertThat(this.resolutions.open(period)).isEmpty();
		assertThat(state(period, "B01").step()).isEqualTo(Step.ANSWERED);
		assertThat(messages()).contains("【季度测评】2026年第三季度对袁秀凯的联系户走访率提出的异议已采纳：情况属实，予以更正。详见台账页“异议与答复”。");

		this.facts.freeze(period, "系统");
		assertThat(this.rounds.open(period, "系统").branches()).containsExactly("B01");
		assertThat(state(period, "B01").round()).isEqualTo(2);
		assertThat(state(period, "B01").step()).isEqualTo(Step.WAITING);
		assertThat(state(period, "B02").step()).isEqualTo(Step.CONFIRMED);
		BranchForm again = this.branchForms.form(period, "B01", "task-B01-again");
		assertThat(again.ledgers().stream().filter(BranchForm.Ledger::changed)).extracting(BranchForm.Ledger::id)
			.contains("CZ0004")
			.isSubsetOf("CZ0004", "B01");
		assertThat(again.earlier()).singleElement()
			.satisfies((earlier) -> assertThat(earlier.corrected()).isEqualTo("1（100%）"));
		assertThat(total(period, "CZ0004").subtract(before)).isEqualByComparingTo("7");
		assertThat(this.facts.values(period, this.facts.newestVersion(period), Subject.MEMBER, "CZ0004"))
			.filteredOn((value) -> value.indicator() == Indicator.HOUSEHOLD_RATE)
			.singleElement()
			.satisfies((value) -> {
				assertThat(value.source()).isEqualTo(FactBook.Source.CORRECTION);
				assertThat(value.detail()).contains("采纳机关第一支部的异议：情况属实，予以更正");
			});
	}

	@Test
	void aRejectedDisputeChangesNothingAndNobodyIsAskedAgain() {
		Period period = opened();
		disputeAndConfirmAll(period);
		Dispute dispute = this.resolutions.open(period).get(0);
		answer(dispute, "reject", "", "走访记录只有一户");
		assertThat(this.resolutions.complete(period, OFFICE_TASK, "CZ0010")).isFalse();
		assertThat(this.confirmations.disputes(period, Subject.MEMBER, "CZ0004")).singleElement()
			.satisfies((answered) -> {
				assertThat(answered.outcome()).isEqualTo("不采纳");
				assertThat(answered.answer()).isEqualTo("走访记录只有一户");
				assertThat(answered.corrected()).isEmpty();
			});
		assertThat(this.facts.freeze(period, "系统")).isEqualTo(1);
		assertThat(this.rounds.open(period, "系统").branches()).isEmpty();
	}

	@Test
	void theOfficeMustAnswerEveryDispute() {
		Period period = opened();
		disputeAndConfirmAll(period);
		assertThatIllegalStateException().isThrownBy(() -> this.resolutions.complete(period, OFFICE_TASK, "CZ0010"))
			.withMessageContaining("袁秀凯的联系户走访率：请选择“采纳”或“不采纳”");
		Dispute dispute = this.resolutions.open(period).get(0);
		answer(dispute, "reject", "", "");
		assertThatIllegalStateException().isThrownBy(() -> this.resolutions.complete(period, OFFICE_TASK, "CZ0010"))
			.withMessageContaining("请填写理由");
		answer(dispute, "accept", "0.5", "");
		assertThatIllegalStateException().isThrownBy(() -> this.resolutions.complete(period, OFFICE_TASK, "CZ0010"))
			.withMessageContaining("更正后的数值与台账相同");
		assertThat(this.resolutions.open(period)).hasSize(1);
	}

	@Test
	void aDraftKeepsWhatWasTyped() {
		BranchForm.Draft wrong = new BranchForm.Draft(false,
				List.of(typed("CZ0004", Indicator.HOUSEHOLD_RATE, "一点五", "")));
		Period period = opened();
		Drafts.Saved saved = this.drafts.put(TASK, wrong, "CZ0001");
		BranchForm form = this.branchForms.form(period, "B01", TASK);
		assertThat(form.disputes()).isEqualTo(wrong.disputes());
		assertThat(form.saved()).isEqualTo(saved);
	}

	@Test
	void remindersGoToTheBranchAndEscalationsToTheOfficeOnce() {
		Period period = opened();
		this.reminders.remind(period, "B01");
		this.reminders.remind(period, "B01");
		this.reminders.escalate(period, "B01");
		assertThat(this.jdbc.queryForList("SELECT recipient FROM outbox ORDER BY id", String.class))
			.containsExactly("branch-B01-person", "organ-office-person");
		assertThat(messages()).first().asString().contains("请在2026年10月15日 18:00前确认机关第一支部2026年第三季度的指数台账");
	}

	private Period opened() {
		Period period = Period.parse("2026Q3");
		this.rounds.open(period, "系统");
		return period;
	}

	private void disputeAndConfirmAll(Period period) {
		save(new BranchForm.Draft(true, List.of(typed("CZ0004", Indicator.HOUSEHOLD_RATE, "1", "两户都走访过"))));
		this.branches.complete(period, "B01", TASK, "CZ0001");
		this.confirmations.states(period)
			.stream()
			.filter((state) -> state.step() == Step.WAITING)
			.forEach((state) -> confirm(period, state.branch()));
	}

	private void confirm(Period period, String branch) {
		this.drafts.put("task-" + branch, new BranchForm.Draft(true, List.of()), "CZ0001");
		this.branches.complete(period, branch, "task-" + branch, "CZ0001");
	}

	private void save(BranchForm.Draft draft) {
		this.drafts.put(TASK, draft, "CZ0001");
	}

	private void answer(Dispute dispute, String decision, String amount, String reason) {
		this.drafts.put(OFFICE_TASK,
				new ResolutionForm.Draft(List.of(new ResolutionForm.Typed(dispute.id(), decision, amount, reason))),
				"CZ0010");
	}

	private static BranchForm.Typed typed(String id, Indicator indicator, String claimed, @Nullable String reason) {
		return new BranchForm.Typed(Subject.MEMBER, id, indicator, claimed, reason);
	}

	private BranchState state(Period period, String branch) {
		return this.confirmations.states(period)
			.stream()
			.filter((state) -> state.branch().equals(branch))
			.findFirst()
			.orElseThrow();
	}

	private BigDecimal total(Period period, String id) {
		return this.indices.scores(this.indices.newest(period).orElseThrow(), Subject.MEMBER)
			.stream()
			.filter((score) -> score.id().equals(id))
			.map(Score::total)
			.findFirst()
			.orElseThrow();
	}

	private List<String> messages() {
		return this.jdbc.queryForList("SELECT content FROM outbox ORDER BY id", String.class);
	}

}
