package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

/**
 * The letters' stories: at home, at the second try, declined, in the office, and late.
 */
@Deployment(resources = "processes/home-commendation/home-commendation.bpmn")
class HomeCommendationTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("home-commendation");

	private static final Date REMIND_AT = Date.from(Instant.parse("2026-10-22T01:00:00Z"));

	private static final Date DUE_AT = Date.from(Instant.parse("2026-10-23T10:00:00Z"));

	private static final Date LATER = Date.from(Instant.parse("2026-11-06T10:00:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance visits;

	@BeforeEach
	void everyoneIsVisited() {
		init(engine.getProcessEngine());
		for (String name : List.of("planRoutesDelegate", "remindConsentDelegate", "escalateConsentDelegate",
				"escalateArrangementDelegate", "remindVisitDelegate", "escalateVisitDelegate", "giveConsentListener",
				"arrangeVisitListener", "recordVisitListener", "handOverLetterListener", "closeVisitsListener")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		this.beans.put("openVisitsDelegate", ScriptedBean.named("openVisitsDelegate")
			.answering(Map.of("exemplars", List.of("CZ0036"), "consentRemindAt", REMIND_AT, "consentDueAt", DUE_AT)));
		prepare(true);
		bean("arrangeVisitListener").answering(Map.of("visitRemindAt", REMIND_AT, "visitDueAt", DUE_AT));
		bean("recordVisitListener").answering(Map.of("nobodyHome", false, "arrangeDueAt", LATER));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void aLetterComesHomeAndTheOfficeCloses() {
		start();
		consent();
		finish("userTask_arrangeVisit");
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		finish("userTask_closeVisits");
		assertThat(this.visits).hasPassed("endEvent_visited", "endEvent_closed").isEnded();
		assertThat(calls("closeVisitsListener")).isOne();
	}

	@Test
	void nobodyHomeMeansASecondDate() {
		bean("recordVisitListener").answering(Map.of("nobodyHome", true, "arrangeDueAt", LATER),
				Map.of("nobodyHome", false, "arrangeDueAt", LATER));
		start();
		consent();
		finish("userTask_arrangeVisit");
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		assertThat(task("userTask_arrangeVisit").getDueDate()).isEqualTo(LATER);
		finish("userTask_arrangeVisit");
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		assertThat(this.visits).isWaitingAt("userTask_closeVisits");
		assertThat(calls("arrangeVisitListener")).isEqualTo(2);
		assertThat(calls("recordVisitListener")).isEqualTo(2);
	}

	@Test
	void whoDeclinesAVisitGetsTheLetterInTheOffice() {
		prepare(false);
		start();
		consent();
		assertOffer(task("userTask_handOverLetter"), null, "hand-over-letter.html");
		finish("userTask_handOverLetter");
		runStep("userTask_handOverLetter");
		assertThat(this.visits).hasPassed("endEvent_handedOver").isWaitingAt("userTask_closeVisits");
		assertThat(calls("arrangeVisitListener")).isZero();
	}

	@Test
	void routesWaitForEveryAnswerAndThenEveryLetterGoesItsOwnWay() {
		bean("openVisitsDelegate").answering(
				Map.of("exemplars", List.of("CZ0036", "CZ0037"), "consentRemindAt", REMIND_AT, "consentDueAt", DUE_AT));
		start();
		finish(task("userTask_giveConsent", "CZ0036"));
		runStep("userTask_giveConsent");
		assertThat(calls("planRoutesDelegate")).isZero();
		finish(task("userTask_giveConsent", "CZ0037"));
		runStep("userTask_giveConsent");
		runStep("serviceTask_planRoutes");
		finish(task("userTask_arrangeVisit", "CZ0037"));
		assertThat(taskQuery().taskDefinitionKey("userTask_arrangeVisit").count()).isOne();
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		assertThat(taskQuery().taskDefinitionKey("userTask_closeVisits").count()).isZero();
		finish(task("userTask_arrangeVisit", "CZ0036"));
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		assertThat(this.visits).isWaitingAt("userTask_closeVisits");
	}

	@Test
	void everyoneIsRemindedAndTheOfficeHearsWhatIsLate() {
		start();
		fire("timer_remindConsent");
		fire("timer_escalateConsent");
		consent();
		fire("timer_escalateArrangement");
		finish("userTask_arrangeVisit");
		fire("timer_remindVisit");
		fire("timer_escalateVisit");
		assertThat(this.visits).isWaitingAt("userTask_recordVisit");
		assertThat(List.of(calls("remindConsentDelegate"), calls("escalateConsentDelegate"),
				calls("escalateArrangementDelegate"), calls("remindVisitDelegate"), calls("escalateVisitDelegate")))
			.containsOnly(1);
	}

	@Test
	void offersEveryTaskToItsPersonAndTheOfficeWithItsForm() {
		start();
		assertOffer(task("userTask_giveConsent"), "CZ0036", "give-consent.html");
		assertThat(task("userTask_giveConsent").getDueDate()).isEqualTo(DUE_AT);
		consent();
		assertOffer(task("userTask_arrangeVisit"), "CZ0001", "arrange-visit.html");
		finish("userTask_arrangeVisit");
		assertOffer(task("userTask_recordVisit"), "CZ0001", "record-visit.html");
		assertThat(task("userTask_recordVisit").getDueDate()).isEqualTo(DUE_AT);
		finish("userTask_recordVisit");
		runStep("userTask_recordVisit");
		assertOffer(task("userTask_closeVisits"), null, "close-visits.html");
	}

	private void prepare(boolean atHome) {
		this.beans.put("prepareVisitDelegate",
				ScriptedBean.named("prepareVisitDelegate")
					.settingLocally()
					.answering(Map.of("atHome", atHome, "visitor", "CZ0001", "nobodyHome", false, "arrangeDueAt",
							DUE_AT, "visitRemindAt", REMIND_AT, "visitDueAt", DUE_AT)));
	}

	private void start() {
		this.visits = runtimeService().startProcessInstanceByKey("home-commendation", "2026Q3");
	}

	private void consent() {
		finish("userTask_giveConsent");
		runStep("userTask_giveConsent");
		runStep("serviceTask_planRoutes");
	}

	private void runStep(String activity) {
		List<Job> jobs = jobQuery().processInstanceId(this.visits.getId()).activityId(activity).messages().list();
		assertThat(jobs).as("jobs of " + activity).hasSize(1);
		managementService().executeJob(jobs.get(0).getId());
	}

	private void fire(String timer) {
		managementService()
			.executeJob(jobQuery().processInstanceId(this.visits.getId()).activityId(timer).singleResult().getId());
	}

	private Task task(String key) {
		return taskQuery().processInstanceId(this.visits.getId()).taskDefinitionKey(key).singleResult();
	}

	private Task task(String key, String exemplar) {
		return taskQuery().processInstanceId(this.visits.getId())
			.taskDefinitionKey(key)
			.list()
			.stream()
			.filter((task) -> exemplar.equals(taskService().getVariable(task.getId(), "exemplar")))
			.findFirst()
			.orElseThrow();
	}

	private void finish(String key) {
		finish(task(key));
	}

	private static void finish(Task task) {
		claim(task, "CZ0019");
		complete(task);
	}

	private static void assertOffer(Task task, String person, String form) {
		List<IdentityLink> links = taskService().getIdentityLinksForTask(task.getId());
		assertThat(links).extracting(IdentityLink::getGroupId)
			.filteredOn((group) -> group != null)
			.containsExactly("organ-office");
		assertThat(links).extracting(IdentityLink::getUserId)
			.filteredOn((user) -> user != null)
			.containsExactlyElementsOf((person != null) ? List.of(person) : List.of());
		assertThat(engine.getProcessEngine().getFormService().getTaskFormData(task.getId()).getFormKey())
			.isEqualTo("embedded:deployment:" + form);
	}

	private ScriptedBean bean(String name) {
		return this.beans.get(name);
	}

	private int calls(String bean) {
		return bean(bean).calls();
	}

}
