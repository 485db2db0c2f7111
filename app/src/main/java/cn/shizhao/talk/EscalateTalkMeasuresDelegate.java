package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that the result of a measure was not recorded.
 */
@Component("escalateTalkMeasuresDelegate")
class EscalateTalkMeasuresDelegate implements JavaDelegate {

	private final TalkMessages messages;

	EscalateTalkMeasuresDelegate(TalkMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateMeasures((String) execution.getVariable("talk"));
	}

}
