package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

/**
 * The review's stories: held in time, late, and a meeting that is refused.
 */
@Deployment(resources = "processes/quarterly-review/quarterly-review.bpmn")
class QuarterlyReviewTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("quarterly-review");

	private static final Date REMARKS_REMIND_AT = Date.from(Instant.parse("2026-10-14T01:00:00Z"));

	private static final Date REMARKS_DUE_AT = Date.from(Instant.parse("2026-10-15T10:00:00Z"));

	private static final Date MEETING_REMIND_AT = Date.from(Instant.parse("2026-10-21T01:00:00Z"));

	private static final Date MEETING_DUE_AT = Date.from(Instant.parse("2026-10-22T10:00:00Z"));

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance review;

	@BeforeEach
	void theQuarterHasEnded() {
		init(engine.getProcessEngine());
		for (String name : List.of("compileReviewDelegate", "startReviewTalksDelegate", "remindRemarksDelegate",
				"escalateRemarksDelegate", "remindMeetingDelegate", "escalateMeetingDelegate", "prepareRemarksListener",
				"recordMeetingListener")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		bean("compileReviewDelegate")
			.answering(Map.of("remarksRemindAt", REMARKS_REMIND_AT, "remarksDueAt", REMARKS_DUE_AT));
		bean("prepareRemarksListener")
			.answering(Map.of("meetingRemindAt", MEETING_REMIND_AT, "meetingDueAt", MEETING_DUE_AT));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void theOfficePreparesHoldsTheMeetingAndSectionsAreTalkedWith() {
		start();
		assertThat(task(this.review)).hasDefinitionKey("userTask_prepareRemarks")
			.hasCandidateGroup("organ-office")
			.hasDueDate(REMARKS_DUE_AT)
			.hasFormKey("embedded:deployment:prepare-remarks.html");
		finish();
		assertThat(task(this.review)).hasDefinitionKey("userTask_recordMeeting")
			.hasCandidateGroup("organ-office")
			.hasDueDate(MEETING_DUE_AT)
			.hasFormKey("embedded:deployment:record-meeting.html");
		finish();
		assertThat(calls("startReviewTalksDelegate")).isZero();
		managementService()
			.executeJob(jobQuery().activityId("serviceTask_startReviewTalks").messages().singleResult().getId());
		assertThat(this.review).hasPassed("endEvent_reviewed").isEnded();
		assertThat(calls("startReviewTalksDelegate")).isOne();
	}

	@Test
	void theOfficeIsRemindedAndTheCommitteeHearsWhatIsLate() {
		start();
		fire("timer_remindRemarks", REMARKS_REMIND_AT);
		fire("timer_escalateRemarks", REMARKS_DUE_AT);
		assertThat(this.review).isWaitingAt("userTask_prepareRemarks");
		finish();
		fire("timer_remindMeeting", MEETING_REMIND_AT);
		fire("timer_escalateMeeting", MEETING_DUE_AT);
		assertThat(this.review).isWaitingAt("userTask_recordMeeting");
		assertThat(List.of(calls("remindRemarksDelegate"), calls("escalateRemarksDelegate"),
				calls("remindMeetingDelegate"), calls("escalateMeetingDelegate")))
			.containsOnly(1);
	}

	@Test
	void aMeetingThatIsRefusedStaysToBeRecorded() {
		start();
		finish();
		bean("recordMeetingListener").doing(() -> {
			throw new IllegalStateException("请填写会议记录");
		});
		assertThatThrownBy(this::finish).hasMessageContaining("请填写会议记录");
		assertThat(this.review).isWaitingAt("userTask_recordMeeting");
	}

	private void start() {
		this.review = runtimeService().startProcessInstanceByKey("quarterly-review", "review-2026Q3",
				Map.of("period", "2026Q3"));
	}

	private void fire(String timer, Date due) {
		var job = jobQuery().processInstanceId(this.review.getId()).activityId(timer).singleResult();
		assertThat(job.getDuedate()).isEqualTo(due);
		managementService().executeJob(job.getId());
	}

	private void finish() {
		Task task = task(this.review);
		claim(task, "CZ0047");
		complete(task);
	}

	private ScriptedBean bean(String name) {
		return this.beans.get(name);
	}

	private int calls(String bean) {
		return bean(bean).calls();
	}

}
