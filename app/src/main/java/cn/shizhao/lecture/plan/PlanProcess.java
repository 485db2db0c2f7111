package cn.shizhao.lecture.plan;

import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code lecture-plan.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class PlanProcess {

	private static final Steps<Integer> ABOUT = Steps.about((ids) -> ids.number("year"));

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	TaskListener approvePlanListener(PlanSteps steps) {
		return ABOUT.decides((year, by) -> {
			PlanSteps.Decided decided = steps.decide(year, by.task(), by.actor());
			return Next.with("planApproved", decided.approved()).andDue("planEdit", decided.deadline());
		});
	}

	@Bean
	JavaDelegate draftPlanDelegate(PlanSteps steps) {
		return ABOUT.goesOn((year) -> Next.due("planEdit", steps.draft(year)));
	}

	@Bean
	TaskListener editPlanListener(PlanSteps steps) {
		return ABOUT.decides((year, by) -> Next.with("planApproveDueAt", steps.submit(year, by.actor()).dueAt()));
	}

	@Bean
	JavaDelegate escalatePlanApprovalDelegate(PlanMessages messages) {
		return ABOUT.does(messages::escalateApproval);
	}

	@Bean
	JavaDelegate escalatePlanEditDelegate(PlanMessages messages) {
		return ABOUT.does(messages::escalateEditing);
	}

	@Bean
	JavaDelegate escalateProposalDelegate(PlanMessages messages) {
		return STEP.does((ids) -> messages.escalateProposal(ids.number("year"), ids.text("branch")));
	}

	@Bean
	JavaDelegate openLecturePlanDelegate(LecturePlans plans) {
		return STEP.goesOn((ids) -> {
			int year = LecturePlans.year(ids.find("year"));
			LecturePlans.Opened opened = plans.open(year, ids.find("starter"));
			return Next.about(String.valueOf(year))
				.and("branches", opened.branches())
				.andDue("propose", opened.deadline())
				.and("proposeEndsAt", opened.last().dueAt());
		});
	}

	@Bean
	TaskListener proposeListener(Proposals proposals) {
		return STEP
			.completes((ids, by) -> proposals.complete(ids.number("year"), ids.text("branch"), by.task(), by.actor()));
	}

	@Bean
	JavaDelegate publishPlanDelegate(PlanSteps steps) {
		return ABOUT.does(steps::publish);
	}

	@Bean
	JavaDelegate remindPlanEditDelegate(PlanMessages messages) {
		return ABOUT.does(messages::remindEditing);
	}

	@Bean
	JavaDelegate remindProposalDelegate(PlanMessages messages) {
		return STEP.does((ids) -> messages.remindProposal(ids.number("year"), ids.text("branch")));
	}

}
