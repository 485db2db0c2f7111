package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
 * The stories of a talk: confirmed, corrected, followed up, late, and cancelled.
 */
@Deployment(resources = "processes/talk/talk.bpmn")
class TalkTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("talk");

	private static final String ID = "8d2f0a52-0000-4000-8000-000000000001";

	private static final Date REMIND_AT = Date.from(Instant.parse("2026-10-22T01:00:00Z"));

	private static final Date DUE_AT = Date.from(Instant.parse("2026-10-23T10:00:00Z"));

	private static final Date LATER = Date.from(Instant.parse("2026-11-06T10:00:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance talk;

	@BeforeEach
	void aTalkIsHeldAndConfirmed() {
		init(engine.getProcessEngine());
		for (String name : List.of("remindTalkDelegate", "escalateTalkDelegate", "escalateTalkConfirmationDelegate",
				"escalateTalkMeasuresDelegate", "cancelTalkDelegate")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		script("assignTalkDelegate",
				Map.of("person", "CZ0058", "talker", "CZ0030", "recordRemindAt", REMIND_AT, "recordDueAt", DUE_AT));
		script("recordTalkListener", Map.of("talker", "CZ0030", "confirmDueAt", DUE_AT));
		confirming(true, false);
		followingUp(true);
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void aConfirmedTalkWithoutMeasuresIsOver() {
		start();
		finish("userTask_recordTalk");
		finish("userTask_confirmTalk");
		assertThat(this.talk).hasPassed("endEvent_confirmed").isEnded();
	}

	@Test
	void whatThePersonWantsChangedGoesBackToTheTalker() {
		this.beans.get("confirmTalkListener").answering(confirmation(false, false), confirmation(true, false));
		start();
		finish("userTask_recordTalk");
		finish("userTask_confirmTalk");
		assertThat(task("userTask_recordTalk").getDueDate()).isEqualTo(LATER);
		finish("userTask_recordTalk");
		finish("userTask_confirmTalk");
		assertThat(this.talk).isEnded();
		assertThat(calls("recordTalkListener")).isEqualTo(2);
	}

	@Test
	void measuresAreFollowedUpUntilTheyAreDone() {
		confirming(true, true);
		this.beans.get("followUpListener")
			.answering(Map.of("done", false, "followUpDueAt", LATER), Map.of("done", true, "followUpDueAt", LATER));
		start();
		finish("userTask_recordTalk");
		finish("userTask_confirmTalk");
		assertThat(task("userTask_followUp").getDueDate()).isEqualTo(DUE_AT);
		finish("userTask_followUp");
		assertThat(task("userTask_followUp").getDueDate()).isEqualTo(LATER);
		finish("userTask_followUp");
		assertThat(this.talk).hasPassed("endEvent_followedUp").isEnded();
	}

	@Test
	void theTalkerIsRemindedAndTheOfficeHearsWhatIsLate() {
		confirming(true, true);
		start();
		fire("timer_remindTalk");
		fire("timer_escalateTalk");
		finish("userTask_recordTalk");
		fire("timer_escalateTalkConfirmation");
		finish("userTask_confirmTalk");
		fire("timer_escalateTalkMeasures");
		assertThat(this.talk).isWaitingAt("userTask_followUp");
		assertThat(List.of(calls("remindTalkDelegate"), calls("escalateTalkDelegate"),
				calls("escalateTalkConfirmationDelegate"), calls("escalateTalkMeasuresDelegate")))
			.containsOnly(1);
	}

	@Test
	void theOfficeCancelsATalkAtAnyStep() {
		start();
		finish("userTask_recordTalk");
		runtimeService().createMessageCorrelation("talkCancelled").processInstanceBusinessKey(ID).correlate();
		assertThat(this.talk).hasPassed("endEvent_cancelled").isEnded();
		assertThat(calls("cancelTalkDelegate")).isOne();
	}

	@Test
	void offersEveryTaskToItsPersonAndTheOfficeWithItsForm() {
		confirming(true, true);
		start();
		assertOffer("userTask_recordTalk", "CZ0030", "record-talk.html");
		finish("userTask_recordTalk");
		assertOffer("userTask_confirmTalk", "CZ0058", "confirm-talk.html");
		finish("userTask_confirmTalk");
		assertOffer("userTask_followUp", "CZ0002", "follow-up.html");
	}

	@Test
	void whoFollowsUpDoesNotReadInTheTaskWhoWasTalkedWith() {
		confirming(true, true);
		start();
		finish("userTask_recordTalk");
		finish("userTask_confirmTalk");
		assertThat(taskService().getVariable(task("userTask_followUp").getId(), "person")).isEqualTo("CZ0002");
	}

	private void script(String bean, Map<String, ?> answer) {
		this.beans.put(bean, ScriptedBean.named(bean).answering(answer));
	}

	private void confirming(boolean confirmed, boolean measured) {
		script("confirmTalkListener", confirmation(confirmed, measured));
	}

	private static Map<String, ?> confirmation(boolean confirmed, boolean measured) {
		return Map.of("confirmed", confirmed, "measured", measured, "owner", "CZ0002", "followUpDueAt", DUE_AT,
				"recordRemindAt", REMIND_AT, "recordDueAt", LATER);
	}

	private void followingUp(boolean done) {
		script("followUpListener", Map.of("done", done, "followUpDueAt", LATER));
	}

	private void start() {
		this.talk = runtimeService().startProcessInstanceByKey("talk", ID);
	}

	private void fire(String timer) {
		managementService()
			.executeJob(jobQuery().processInstanceId(this.talk.getId()).activityId(timer).singleResult().getId());
	}

	private Task task(String key) {
		return taskQuery().processInstanceId(this.talk.getId()).taskDefinitionKey(key).singleResult();
	}

	private void finish(String key) {
		Task task = task(key);
		claim(task, "CZ0019");
		complete(task);
	}

	private void assertOffer(String key, String person, String form) {
		Task task = task(key);
		List<IdentityLink> links = taskService().getIdentityLinksForTask(task.getId());
		assertThat(links).extracting(IdentityLink::getGroupId)
			.filteredOn((group) -> group != null)
			.containsExactly("organ-office");
		assertThat(links).extracting(IdentityLink::getUserId)
			.filteredOn((user) -> user != null)
			.containsExactly(person);
		assertThat(engine.getProcessEngine().getFormService().getTaskFormData(task.getId()).getFormKey())
			.isEqualTo("embedded:deployment:" + form);
	}

	private int calls(String bean) {
		return this.beans.get(bean).calls();
	}

}
