package cn.shizhao.lecture.session;

import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code monthly-lecture.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class LectureProcess {

	private static final Steps<String> ABOUT = Steps.about("month");

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate alertPaperMissingDelegate(LectureMessages messages) {
		return ABOUT.does(messages::alertDraftMissing);
	}

	@Bean
	JavaDelegate archiveLectureDelegate(LectureClosing closing) {
		return ABOUT.does(closing::archive);
	}

	@Bean
	TaskListener confirmMakeUpListener(LectureClosing closing) {
		return STEP
			.completes((ids, by) -> closing.makeUp(ids.text("month"), ids.text("branch"), by.task(), by.actor()));
	}

	@Bean
	TaskListener decideSuccessorListener(LectureSteps steps) {
		return ABOUT.decides((month, by) -> Next.all(steps.decideSuccessor(month, by.actor())));
	}

	@Bean
	TaskListener enterAttendanceListener(LectureClosing closing) {
		return STEP.completes((ids, by) -> closing.enter(ids.text("month"), ids.text("branch"), by.task(), by.actor()));
	}

	@Bean
	JavaDelegate escalateAttendanceDelegate(LectureMessages messages) {
		return STEP.does((ids) -> messages.escalateAttendance(ids.text("month"), ids.text("branch")));
	}

	@Bean
	JavaDelegate escalateMakeUpDelegate(LectureMessages messages) {
		return STEP.does((ids) -> messages.escalateMakeUp(ids.text("month"), ids.text("branch")));
	}

	@Bean
	JavaDelegate escalatePaperDelegate(LectureMessages messages) {
		return ABOUT.does(messages::escalateDraft);
	}

	@Bean
	JavaDelegate escalatePaperReviewDelegate(LectureMessages messages) {
		return ABOUT.does(messages::escalateReview);
	}

	@Bean
	JavaDelegate escalateSummaryDelegate(LectureMessages messages) {
		return ABOUT.does(messages::escalateSummary);
	}

	@Bean
	TaskListener handInPaperListener(LectureSteps steps) {
		return ABOUT.decides((month, by) -> {
			LectureSteps.HandedIn handed = steps.handIn(month, by.actor());
			return Next.with("able", handed.able())
				.and(handed.able() ? "reviewDueAt" : "decideDueAt", handed.deadline().dueAt());
		});
	}

	@Bean
	JavaDelegate notifyLectureDelegate(LectureSteps steps) {
		return ABOUT.does(steps::notifyAll);
	}

	@Bean
	JavaDelegate openAttendanceDelegate(LectureSteps steps) {
		return ABOUT.goesOn((month) -> {
			LectureSteps.Opened opened = steps.openAttendance(month);
			return Next.with("held", true).and("branches", opened.branches()).andDue("attendance", opened.deadline());
		});
	}

	@Bean
	JavaDelegate openLectureDelegate(LectureSteps steps) {
		return STEP.goesOn((ids) -> {
			String month = ids.text("month");
			return Next.about(month).andAll(steps.open(month, ids.find("starter")));
		});
	}

	@Bean
	JavaDelegate openMakeUpDelegate(LectureClosing closing) {
		return STEP
			.goesOn((ids) -> Next.none().hereDue("makeUp", closing.openMakeUp(ids.text("month"), ids.text("branch"))));
	}

	@Bean
	JavaDelegate proposeSuccessorDelegate(LectureSteps steps) {
		return ABOUT.does(steps::proposeSuccessor);
	}

	@Bean
	JavaDelegate remindAttendanceDelegate(LectureMessages messages) {
		return STEP.does((ids) -> messages.remindAttendance(ids.text("month"), ids.text("branch")));
	}

	@Bean
	JavaDelegate remindMakeUpDelegate(LectureMessages messages) {
		return STEP.does((ids) -> messages.remindMakeUp(ids.text("month"), ids.text("branch")));
	}

	@Bean
	JavaDelegate remindPaperDelegate(LectureMessages messages) {
		return ABOUT.does(messages::remindDraft);
	}

	@Bean
	JavaDelegate remindSummaryDelegate(LectureMessages messages) {
		return ABOUT.does(messages::remindSummary);
	}

	@Bean
	JavaDelegate replaceLecturerDelegate(LectureSteps steps) {
		return ABOUT.goesOn((month) -> Next.all(steps.ask(month)));
	}

	@Bean
	TaskListener reviewPaperListener(LectureSteps steps) {
		return ABOUT.decides((month, by) -> {
			LectureSteps.Reviewed reviewed = steps.review(month, by.actor());
			Next next = Next.with("accepted", reviewed.accepted());
			return reviewed.accepted() ? next : next.andDue("draft", reviewed.deadline());
		});
	}

	@Bean
	JavaDelegate sumUpAttendanceDelegate(LectureClosing closing) {
		return ABOUT.goesOn((month) -> {
			LectureClosing.Closing sum = closing.sumUp(month);
			return Next.with("makeUpBranches", sum.branches()).andDue("summary", sum.deadline());
		});
	}

	@Bean
	TaskListener summarizeLectureListener(LectureClosing closing) {
		return ABOUT.completes((month, by) -> closing.summarize(month, by.task(), by.actor()));
	}

}
