package cn.shizhao.evaluation.publicity;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task answers the objection.
 */
@Component("answerObjectionListener")
class AnswerObjectionListener implements TaskListener {

	private final Objections objections;

	AnswerObjectionListener(Objections objections) {
		this.objections = objections;
	}

	@Override
	public void notify(DelegateTask task) {
		this.objections.answer((String) task.getVariable("objection"), task.getId(), task.getAssignee());
	}

}
