package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts a lecture away once everything is done.
 */
@Component("archiveLectureDelegate")
class ArchiveLectureDelegate implements JavaDelegate {

	private final LectureClosing closing;

	ArchiveLectureDelegate(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.closing.archive((String) execution.getVariable("month"));
	}

}
