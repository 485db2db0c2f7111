package cn.shizhao.platform.engine;

import java.util.Objects;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets only the person who claimed a task complete it, and so asks in one place for all
 * tasks who acts: their steps take the assignee. To the engine every candidate may
 * complete, and the record would then name the wrong person, or nobody. Built into every
 * user task, so that it comes before what the model lets listen and is not skipped with
 * it.
 */
final class CompletionListener extends AbstractBpmnParseListener implements TaskListener {

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
	}

	@Override
	public void notify(DelegateTask task) {
		Authentication person = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		boolean other = person != null && !Objects.equals(person.getUserId(), task.getAssignee());
		if (other || task.getAssignee() == null) {
			throw new AuthorizationException("只有认领了这个任务的人才能提交；请先点“认领”");
		}
	}

}
