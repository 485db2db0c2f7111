package cn.shizhao.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

/**
 * The quarter's stories: one for every way it can go.
 */
@Deployment(resources = "processes/quarterly-evaluation/quarterly-evaluation.bpmn")
class QuarterlyEvaluationTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("quarterly-evaluation");

	private static final Date REMIND_AT = Date.from(Instant.parse("2026-10-12T01:00:00Z"));

	private static final Date DUE_AT = Date.from(Instant.parse("2026-10-13T09:30:00Z"));

	private static final Date LATER = Date.from(Instant.parse("2026-10-19T09:30:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance quarter;

	@BeforeEach
	void everythingGoesWell() {
		init(engine.getProcessEngine());
		bean("openPeriodDelegate").answering(Map.of("sections", units("K01", "K02"), "branches", units("B01", "B02"),
				"reportRemindAt", REMIND_AT, "reportDueAt", DUE_AT));
		bean("computeIndicesDelegate").answering(Map.of("confirmRemindAt", REMIND_AT, "confirmDueAt", DUE_AT));
		bean("checkFactsListener").answering(Map.of("factsReturned", false));
		bean("gatherDisputesDelegate").answering(Map.of("disputed", false));
		bean("resolveDisputesListener").answering(Map.of("corrected", false));
		bean("selectExemplarsDelegate").answering(Map.of("tied", false));
		bean("reviewIntegrityListener").answering(Map.of("struck", false));
		bean("approveSelectionListener").answering(Map.of("approved", true));
		bean("openPublicityDelegate").answering(Map.of("publicityEndsAt", DUE_AT, "objectionDueAt", LATER));
		bean("closePublicityDelegate").answering(Map.of("upheld", false));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void runsFromTheReportsToTheAnnouncement() {
		start();
		assertThat(this.quarter).hasPassed("serviceTask_openPeriod");
		completeAll("userTask_reportSection", 2);
		runStep("serviceTask_collectFacts");
		assertThat(this.quarter).isWaitingAt("userTask_checkFacts");
		finish("userTask_checkFacts");
		runStep("serviceTask_computeIndices");
		completeAll("userTask_confirmLedgers", 2);
		assertThat(this.quarter).hasPassed("serviceTask_gatherDisputes");
		runStep("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		assertThat(this.quarter).hasPassed("serviceTask_recordApproval", "serviceTask_openPublicity")
			.isWaitingAt("timer_publicityEnds");
		assertThat(jobQuery().timers().singleResult().getDuedate()).isEqualTo(DUE_AT);
		fireAll("timer_publicityEnds", 1);
		runStep("serviceTask_closePublicity");
		assertThat(calls("announceResultDelegate")).isZero();
		runStep("serviceTask_announceResult");
		assertThat(this.quarter).hasPassed("endEvent_announced").isEnded();
		assertThat(calls("recordApprovalDelegate")).isOne();
		assertThat(calls("submitReportListener")).isEqualTo(2);
		assertThat(calls("confirmLedgersListener")).isEqualTo(2);
	}

	@Test
	void offersEveryTaskToItsGroupWithItsForm() {
		start();
		Task report = task("userTask_reportSection", "section", "K02");
		assertOffer(report, "section-K02", "report-section.html");
		assertThat(report.getDueDate()).isEqualTo(DUE_AT);
		toCheck();
		assertOffer(task("userTask_checkFacts"), "organ-office", "check-facts.html");
		bean("gatherDisputesDelegate").answering(Map.of("disputed", true));
		toConfirmation();
		Task confirm = task("userTask_confirmLedgers", "branch", "B01");
		assertOffer(confirm, "branch-B01", "confirm-ledgers.html");
		assertThat(confirm.getDueDate()).isEqualTo(DUE_AT);
		completeAll("userTask_confirmLedgers", 2);
		assertOffer(task("userTask_resolveDisputes"), "organ-office", "resolve-disputes.html");
		bean("selectExemplarsDelegate").answering(Map.of("tied", true), Map.of("tied", false));
		finish("userTask_resolveDisputes");
		runStep("serviceTask_selectExemplars");
		assertOffer(task("userTask_decideTie"), "party-committee", "decide-tie.html");
		finish("userTask_decideTie");
		runStep("serviceTask_selectExemplars");
		assertOffer(task("userTask_reviewIntegrity"), "discipline", "review-integrity.html");
		finish("userTask_reviewIntegrity");
		assertOffer(task("userTask_approveSelection"), "leading-group", "approve-selection.html");
		finish("userTask_approveSelection");
		object("o1");
		Task objection = task("userTask_investigateObjection");
		assertOffer(objection, "discipline", "investigate-objection.html");
		assertThat(objection.getDueDate()).isEqualTo(LATER);
	}

	@Test
	void everyObjectionGoesItsOwnWayAndThePublicityWaitsForTheLast() {
		toPublicity();
		object("o1");
		object("o2");
		assertThat(taskQuery().taskDefinitionKey("userTask_investigateObjection")
			.list()
			.stream()
			.map((task) -> taskService().getVariable(task.getId(), "objection"))).containsExactlyInAnyOrder("o1", "o2");
		finish(task("userTask_investigateObjection", "objection", "o1"));
		fireAll("timer_publicityEnds", 1);
		assertThat(calls("closePublicityDelegate")).as("one is not answered yet").isZero();
		finish(task("userTask_investigateObjection", "objection", "o2"));
		runStep("serviceTask_closePublicity");
		runStep("serviceTask_announceResult");
		assertThat(this.quarter).isEnded();
		assertThat(calls("answerObjectionListener")).isEqualTo(2);
	}

	@Test
	void anObjectionThatIsRightLeadsToANewSelectionAndANewPublicity() {
		bean("closePublicityDelegate").answering(Map.of("upheld", true), Map.of("upheld", false));
		toPublicity();
		object("o1");
		finish("userTask_investigateObjection");
		fireAll("timer_publicityEnds", 1);
		runStep("serviceTask_closePublicity");
		runStep("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		assertThat(this.quarter).isWaitingAt("timer_publicityEnds");
		assertThat(calls("openPublicityDelegate")).isEqualTo(2);
		fireAll("timer_publicityEnds", 1);
		runStep("serviceTask_closePublicity");
		runStep("serviceTask_announceResult");
		assertThat(this.quarter).isEnded();
	}

	@Test
	void nobodyObjectsOnceThePublicityIsOver() {
		toPublicity();
		fireAll("timer_publicityEnds", 1);
		assertThatThrownBy(() -> object("late")).isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void aReturnedReportIsAskedOfItsSectionAloneWithANewDueDate() {
		bean("checkFactsListener").answering(
				Map.of("factsReturned", true, "sections", units("K02"), "reportRemindAt", LATER, "reportDueAt", LATER),
				Map.of("factsReturned", false));
		start();
		toCheck();
		finish("userTask_checkFacts");
		assertThat(taskQuery().taskDefinitionKey("userTask_reportSection").count()).isOne();
		assertThat(task("userTask_reportSection", "section", "K02").getDueDate()).isEqualTo(LATER);
		completeAll("userTask_reportSection", 1);
		runStep("serviceTask_collectFacts");
		finish("userTask_checkFacts");
		assertThat(this.quarter).isWaitingAt("serviceTask_computeIndices");
		assertThat(calls("collectFactsDelegate")).isEqualTo(2);
	}

	@Test
	void aLateSectionIsRemindedThenEscalatedAndMayStillReport() {
		start();
		assertThat(jobQuery().activityId("timer_remindReport").list()).extracting(Job::getDuedate)
			.containsOnly(REMIND_AT);
		assertThat(jobQuery().activityId("timer_escalateReport").list()).extracting(Job::getDuedate)
			.containsOnly(DUE_AT);
		fireAll("timer_remindReport", 2);
		assertThat(calls("remindReportDelegate")).isEqualTo(2);
		finish(task("userTask_reportSection", "section", "K01"));
		fireAll("timer_escalateReport", 1);
		assertThat(calls("escalateReportDelegate")).isOne();
		completeAll("userTask_reportSection", 1);
		assertThat(this.quarter).hasPassed("endEvent_reportReminded", "endEvent_reportEscalated", "endEvent_reported")
			.isWaitingAt("serviceTask_collectFacts");
	}

	@Test
	void aLateBranchIsRemindedThenEscalatedAndMayStillConfirm() {
		start();
		toConfirmation();
		fireAll("timer_remindConfirm", 2);
		fireAll("timer_escalateConfirm", 2);
		assertThat(calls("remindConfirmDelegate")).isEqualTo(2);
		assertThat(calls("escalateConfirmDelegate")).isEqualTo(2);
		completeAll("userTask_confirmLedgers", 2);
		assertThat(this.quarter)
			.hasPassed("endEvent_confirmReminded", "endEvent_confirmEscalated", "endEvent_confirmed")
			.isWaitingAt("serviceTask_selectExemplars");
	}

	@Test
	void aDisputeThatIsRightIsComputedAgainAndConfirmedByTheBranchItConcerns() {
		bean("gatherDisputesDelegate").answering(Map.of("disputed", true), Map.of("disputed", false));
		bean("resolveDisputesListener").answering(Map.of("corrected", true, "branches", units("B02")));
		start();
		toConfirmation();
		completeAll("userTask_confirmLedgers", 2);
		finish("userTask_resolveDisputes");
		runStep("serviceTask_collectFacts");
		finish("userTask_checkFacts");
		runStep("serviceTask_computeIndices");
		assertThat(taskQuery().taskDefinitionKey("userTask_confirmLedgers").count()).isOne();
		finish(task("userTask_confirmLedgers", "branch", "B02"));
		assertThat(this.quarter).isWaitingAt("serviceTask_selectExemplars");
		assertThat(calls("computeIndicesDelegate")).isEqualTo(2);
	}

	@Test
	void aDisputeThatIsRejectedChangesNothing() {
		bean("gatherDisputesDelegate").answering(Map.of("disputed", true));
		start();
		toConfirmation();
		completeAll("userTask_confirmLedgers", 2);
		finish("userTask_resolveDisputes");
		assertThat(this.quarter).isWaitingAt("serviceTask_selectExemplars");
		assertThat(calls("computeIndicesDelegate")).isOne();
	}

	@Test
	void aTieIsDecidedByTheCommitteeAndSelectedAgain() {
		bean("selectExemplarsDelegate").answering(Map.of("tied", true), Map.of("tied", true), Map.of("tied", false));
		start();
		toSelection();
		finish("userTask_decideTie");
		runStep("serviceTask_selectExemplars");
		finish("userTask_decideTie");
		runStep("serviceTask_selectExemplars");
		assertThat(this.quarter).isWaitingAt("userTask_reviewIntegrity");
		assertThat(calls("decideTieListener")).isEqualTo(2);
	}

	@Test
	void aStruckNameIsReplacedByANewSelectionWhichIsReviewedAgain() {
		bean("reviewIntegrityListener").answering(Map.of("struck", true), Map.of("struck", false));
		start();
		toSelection();
		finish("userTask_reviewIntegrity");
		runStep("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		assertThat(this.quarter).isWaitingAt("userTask_approveSelection");
		assertThat(calls("selectExemplarsDelegate")).isEqualTo(2);
	}

	@Test
	void aResultTheLeadingGroupRefusesIsSelectedAgain() {
		bean("approveSelectionListener").answering(Map.of("approved", false), Map.of("approved", true));
		start();
		toSelection();
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		assertThat(this.quarter).isNotEnded();
		runStep("serviceTask_selectExemplars");
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
		assertThat(this.quarter).isWaitingAt("timer_publicityEnds");
		assertThat(calls("recordApprovalDelegate")).isOne();
	}

	@Test
	void aQuarterThatIsRefusedDoesNotStart() {
		bean("openPeriodDelegate").doing(() -> {
			throw new IllegalArgumentException("2026年第三季度已经开启过测评");
		});
		assertThatThrownBy(this::start).hasMessageContaining("已经开启过");
		assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
	}

	@Test
	void anIncompleteDraftLeavesTheTaskOpen() {
		bean("submitReportListener").doing(() -> {
			throw new IllegalStateException("还有 3 人没有填写绩效考核得分");
		});
		start();
		Task report = task("userTask_reportSection", "section", "K01");
		assertThatThrownBy(() -> complete(report)).hasMessageContaining("还有 3 人");
		assertThat(task("userTask_reportSection", "section", "K01").getId()).isEqualTo(report.getId());
	}

	@Test
	void aFailingComputationIsTriedAgainFromWhereItStood() {
		bean("collectFactsDelegate").doing(() -> {
			throw new IllegalStateException("花名册读不出来");
		});
		start();
		completeAll("userTask_reportSection", 2);
		assertThatThrownBy(() -> execute(waiting("serviceTask_collectFacts"))).hasMessageContaining("花名册");
		assertThat(this.quarter).isWaitingAt("serviceTask_collectFacts");
		bean("collectFactsDelegate");
		runStep("serviceTask_collectFacts");
		assertThat(this.quarter).isWaitingAt("userTask_checkFacts");
	}

	@Test
	void twoSectionsReportingAtTheSameMomentDoNotCollide() {
		CyclicBarrier bothInFlight = new CyclicBarrier(2);
		start();
		bean("submitReportListener").doing(() -> meet(bothInFlight));
		CompletableFuture.allOf(completing("K01"), completing("K02")).join();
		assertThat(taskQuery().count()).isZero();
		runContinuations();
		assertThat(this.quarter).isWaitingAt("serviceTask_collectFacts");
	}

	private CompletableFuture<Void> completing(String section) {
		Task report = task("userTask_reportSection", "section", section);
		var service = taskService();
		return CompletableFuture.runAsync(() -> {
			Mocks.register("submitReportListener", this.beans.get("submitReportListener"));
			service.complete(report.getId());
		});
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ScriptedBean bean(String name) {
		ScriptedBean bean = ScriptedBean.named(name);
		this.beans.put(name, bean);
		return bean;
	}

	private int calls(String bean) {
		return this.beans.get(bean).calls();
	}

	private static List<String> units(String... codes) {
		return new ArrayList<>(List.of(codes));
	}

	private void start() {
		for (String silent : List.of("submitReportListener", "remindReportDelegate", "escalateReportDelegate",
				"collectFactsDelegate", "confirmLedgersListener", "remindConfirmDelegate", "escalateConfirmDelegate",
				"decideTieListener", "recordApprovalDelegate", "openPublicityDelegate", "answerObjectionListener",
				"closePublicityDelegate", "announceResultDelegate")) {
			this.beans.computeIfAbsent(silent, ScriptedBean::named);
		}
		this.quarter = runtimeService().startProcessInstanceByKey("quarterly-evaluation", "2026Q3",
				Map.of("period", "2026Q3"));
	}

	private void toCheck() {
		completeAll("userTask_reportSection", 2);
		runStep("serviceTask_collectFacts");
	}

	private void toConfirmation() {
		if (taskQuery().taskDefinitionKey("userTask_checkFacts").count() == 0) {
			toCheck();
		}
		finish("userTask_checkFacts");
		runStep("serviceTask_computeIndices");
	}

	private void toPublicity() {
		start();
		toSelection();
		finish("userTask_reviewIntegrity");
		finish("userTask_approveSelection");
	}

	private void object(String objection) {
		runtimeService().createMessageCorrelation("objection")
			.processInstanceBusinessKey("2026Q3")
			.setVariablesToTriggeredScope(Map.of("objection", objection))
			.correlate();
	}

	private void toSelection() {
		toConfirmation();
		completeAll("userTask_confirmLedgers", 2);
		runStep("serviceTask_selectExemplars");
	}

	private void completeAll(String definitionKey, int expected) {
		List<Task> tasks = taskQuery().taskDefinitionKey(definitionKey).list();
		assertThat(tasks).hasSize(expected);
		tasks.forEach(QuarterlyEvaluationTests::finish);
	}

	private static void finish(String definitionKey) {
		finish(task(definitionKey));
	}

	private static void finish(Task task) {
		complete(claim(task, "CZ0001"));
		runContinuations();
	}

	private static void runContinuations() {
		List.of("userTask_reportSection", "userTask_confirmLedgers", "userTask_investigateObjection")
			.forEach((activity) -> jobQuery().activityId(activity)
				.list()
				.forEach((job) -> managementService().executeJob(job.getId())));
	}

	private void runStep(String activity) {
		assertThat(this.quarter).isWaitingAt(activity);
		execute(waiting(activity));
	}

	private static Job waiting(String activity) {
		return jobQuery().activityId(activity).singleResult();
	}

	private static void fireAll(String timer, int expected) {
		var jobs = jobQuery().activityId(timer).list();
		assertThat(jobs).hasSize(expected);
		jobs.forEach((job) -> managementService().executeJob(job.getId()));
	}

	private static Task task(String definitionKey) {
		return taskQuery().taskDefinitionKey(definitionKey).singleResult();
	}

	private static Task task(String definitionKey, String variable, String unit) {
		return taskQuery().taskDefinitionKey(definitionKey)
			.list()
			.stream()
			.filter((task) -> unit.equals(taskService().getVariable(task.getId(), variable)))
			.findFirst()
			.orElseThrow();
	}

	private static void assertOffer(Task task, String group, String form) {
		assertThat(taskService().getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId)
			.containsExactly(group);
		String formKey = taskQuery().taskId(task.getId()).initializeFormKeys().singleResult().getFormKey();
		assertThat(formKey).isEqualTo("embedded:deployment:" + form);
		assertThat(repositoryService().getProcessDefinition(task.getProcessDefinitionId()).getVersionTag())
			.isEqualTo("1.1");
	}

}
