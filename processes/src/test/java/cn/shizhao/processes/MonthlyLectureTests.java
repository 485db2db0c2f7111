package cn.shizhao.processes;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

/**
 * The stories of a lecture: held and archived, returned, given to others, late, and
 * cancelled.
 */
@Deployment(resources = "processes/monthly-lecture/monthly-lecture.bpmn")
class MonthlyLectureTests {

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = Engine.walkingEveryNode("lecture");

	private static final String MONTH = "2026-11";

	private static final Date AT = Date.from(Instant.parse("2036-11-05T01:00:00Z"));

	private static final Map<String, Object> ASKED = Map.of("lecturer", "CZ0036", "draftRemindAt", AT, "draftDueAt", AT,
			"noticeAt", AT, "lectureAt", AT);

	private final Map<String, ScriptedBean> beans = new HashMap<>();

	private ProcessInstance lecture;

	@BeforeEach
	void aLectureIsHeldAndMissedByOneBranch() {
		init(engine.getProcessEngine());
		for (String name : List.of("proposeSuccessorDelegate", "notifyLectureDelegate", "archiveLectureDelegate",
				"remindPaperDelegate", "escalatePaperDelegate", "escalatePaperReviewDelegate",
				"alertPaperMissingDelegate", "remindAttendanceDelegate", "escalateAttendanceDelegate",
				"remindMakeUpDelegate", "escalateMakeUpDelegate", "remindSummaryDelegate", "escalateSummaryDelegate",
				"enterAttendanceListener", "confirmMakeUpListener", "summarizeLectureListener")) {
			this.beans.put(name, ScriptedBean.named(name));
		}
		Map<String, Object> opened = new HashMap<>(ASKED);
		opened.putAll(Map.of("held", false, "calledOff", false));
		script("openLectureDelegate", opened);
		script("replaceLecturerDelegate", ASKED);
		script("handInPaperListener", Map.of("able", true, "reviewDueAt", AT));
		script("reviewPaperListener", Map.of("accepted", true));
		script("openAttendanceDelegate", Map.of("held", true, "branches", List.of("B01", "B02"), "attendanceRemindAt",
				AT, "attendanceDueAt", AT));
		script("sumUpAttendanceDelegate",
				Map.of("makeUpBranches", List.of("B02"), "summaryRemindAt", AT, "summaryDueAt", AT));
		this.beans.put("openMakeUpDelegate",
				ScriptedBean.named("openMakeUpDelegate")
					.settingLocally()
					.answering(Map.of("makeUpRemindAt", AT, "makeUpDueAt", AT)));
	}

	@AfterEach
	void forgetBeans() {
		Mocks.reset();
	}

	@Test
	void aLectureIsPreparedHeldMadeUpSummarizedAndArchived() {
		start();
		finish("userTask_handInPaper");
		finish("userTask_reviewPaper");
		assertThat(calls("notifyLectureDelegate")).isZero();
		fire("timer_notice");
		runJobs();
		assertThat(calls("notifyLectureDelegate")).isOne();
		fire("timer_lectureDay");
		finish("userTask_enterAttendance");
		assertThat(calls("sumUpAttendanceDelegate")).isZero();
		finish("userTask_enterAttendance");
		finish("userTask_summarizeLecture");
		assertThat(calls("archiveLectureDelegate")).isZero();
		finish("userTask_confirmMakeUp");
		assertThat(this.lecture).hasPassed("endEvent_lectured", "endEvent_madeUp", "endEvent_archived").isEnded();
		assertThat(calls("archiveLectureDelegate")).isOne();
	}

	@Test
	void branchesWithoutAbsenteesHaveNothingToMakeUp() {
		script("sumUpAttendanceDelegate",
				Map.of("makeUpBranches", List.of(), "summaryRemindAt", AT, "summaryDueAt", AT));
		untilHeld();
		finish("userTask_enterAttendance");
		finish("userTask_enterAttendance");
		assertThat(tasks("userTask_confirmMakeUp")).isEmpty();
		finish("userTask_summarizeLecture");
		assertThat(this.lecture).isEnded();
	}

	@Test
	void aReturnedDraftIsHandedInAgain() {
		this.beans.get("reviewPaperListener")
			.answering(Map.of("accepted", false, "draftRemindAt", AT, "draftDueAt", AT), Map.of("accepted", true));
		start();
		finish("userTask_handInPaper");
		finish("userTask_reviewPaper");
		finish("userTask_handInPaper");
		finish("userTask_reviewPaper");
		assertThat(this.lecture).isWaitingAt("timer_notice");
		assertThat(calls("handInPaperListener")).isEqualTo(2);
	}

	@Test
	void whoCannotComeIsReplacedUntilNobodyIsLeft() {
		script("handInPaperListener", Map.of("able", false, "decideDueAt", AT));
		Map<String, Object> replaced = new HashMap<>(ASKED);
		replaced.putAll(Map.of("successor", true, "calledOff", false, "lecturer", "CZ0050"));
		script("decideSuccessorListener", replaced);
		this.beans.get("decideSuccessorListener").answering(replaced, Map.of("successor", false, "calledOff", true));
		start();
		finish("userTask_handInPaper");
		finish("userTask_decideSuccessor");
		assertThat(tasks("userTask_handInPaper")).hasSize(1);
		finish("userTask_handInPaper");
		finish("userTask_decideSuccessor");
		assertThat(this.lecture).hasPassed("endEvent_withoutLecturer", "endEvent_calledOff").isEnded();
		assertThat(calls("proposeSuccessorDelegate")).isEqualTo(2);
	}

	@Test
	void theOfficeReplacesTheLecturerAtAnyTimeBeforeTheDay() {
		start();
		finish("userTask_handInPaper");
		finish("userTask_reviewPaper");
		tell("lectureReplaced");
		assertThat(this.lecture).isWaitingAt("userTask_handInPaper")
			.hasPassed("endEvent_replaced", "gateway_calledOff");
		tell("lectureReplaced");
		assertThat(calls("replaceLecturerDelegate")).isEqualTo(2);
	}

	@Test
	void theOfficeCancels() {
		start();
		tell("lectureCancelled");
		assertThat(this.lecture).hasPassed("endEvent_cancelled").isEnded();
	}

	@Test
	void whoIsLateIsRemindedAndTheOfficeHears() {
		start();
		fire("timer_remindPaper");
		fire("timer_escalatePaper");
		fire("startEvent_paperMissing");
		finish("userTask_handInPaper");
		fire("timer_escalatePaperReview");
		finish("userTask_reviewPaper");
		fire("timer_notice");
		runJobs();
		fire("timer_lectureDay");
		fire("timer_remindAttendance");
		fire("timer_escalateAttendance");
		finish("userTask_enterAttendance");
		finish("userTask_enterAttendance");
		fire("timer_remindMakeUp");
		fire("timer_escalateMakeUp");
		fire("timer_remindSummary");
		fire("timer_escalateSummary");
		assertThat(List.of(calls("remindPaperDelegate"), calls("escalatePaperDelegate"),
				calls("alertPaperMissingDelegate"), calls("escalatePaperReviewDelegate"), calls("remindMakeUpDelegate"),
				calls("escalateMakeUpDelegate"), calls("remindSummaryDelegate"), calls("escalateSummaryDelegate")))
			.containsOnly(1);
		assertThat(List.of(calls("remindAttendanceDelegate"), calls("escalateAttendanceDelegate"))).containsOnly(2);
	}

	private void untilHeld() {
		start();
		finish("userTask_handInPaper");
		finish("userTask_reviewPaper");
		fire("timer_notice");
		runJobs();
		fire("timer_lectureDay");
	}

	private void script(String bean, Map<String, ?> answer) {
		this.beans.put(bean, ScriptedBean.named(bean).answering(answer));
	}

	private void start() {
		this.lecture = runtimeService().startProcessInstanceByKey("monthly-lecture", MONTH, Map.of("month", MONTH));
	}

	private void fire(String timer) {
		List<Job> jobs = jobQuery().processInstanceId(this.lecture.getId()).activityId(timer).list();
		assertThat(jobs).as(timer).isNotEmpty();
		jobs.forEach((job) -> managementService().executeJob(job.getId()));
	}

	private void runJobs() {
		jobQuery().processInstanceId(this.lecture.getId())
			.messages()
			.list()
			.forEach((job) -> managementService().executeJob(job.getId()));
	}

	private void tell(String message) {
		runtimeService().createMessageCorrelation(message).processInstanceBusinessKey(MONTH).correlate();
	}

	private List<Task> tasks(String key) {
		return taskQuery().processInstanceId(this.lecture.getId()).taskDefinitionKey(key).list();
	}

	private void finish(String key) {
		Task task = tasks(key).get(0);
		claim(task, "CZ0019");
		complete(task);
		runJobs();
	}

	private int calls(String bean) {
		return this.beans.get(bean).calls();
	}

}
